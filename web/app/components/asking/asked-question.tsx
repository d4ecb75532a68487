import { Link } from '@remix-run/react'
import { CircleCheck, HelpCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import type { AskedFragment } from '~/graphql/generated/graphql'
import { AnswerForm } from './answer-form'
import { AskingForm, useAskingForm } from './asking-form'
import { ByLine } from './by-line'
import { GivenAnswer } from './given-answer'
import { PlainWords } from './plain-words'
import { PostTools } from './post-tools'
import { ChangeQuestion } from './change-question'

interface AskedQuestionProps {
  question: AskedFragment
  /** Another one each time the page is read. */
  clientKey: string
  /** The company's address, where the lesson is named, too. */
  lessonIn?: string
}

/** A question with its answers, and what can be done about them. */
export function AskedQuestion({ question, clientKey, lessonIn }: AskedQuestionProps) {
  const { t } = useTranslation('asking')
  const { id, title, body, quote, answers } = question
  const isAnswered = answers.some(({ isAccepted }) => isAccepted)
  return (
    <li
      id={`asked-${id}`}
      className="border-line bg-surface grid scroll-mt-20 grid-cols-[minmax(0,1fr)] gap-4 rounded border p-4 sm:p-5"
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {lessonIn === undefined ? null : <AboutLesson question={question} base={lessonIn} />}
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <h3 className="min-w-0 text-base font-medium break-words">{title || t('question.erased')}</h3>
          {isAnswered ? (
            <Badge tone="success" icon={CircleCheck}>
              {t('question.answered')}
            </Badge>
          ) : null}
        </div>
        <ByLine by={question.askedBy} at={question.askedAt} editedAt={question.editedAt} />
        {quote ? (
          <blockquote className="border-accent text-ink-soft border-s-2 ps-4 text-sm">{quote}</blockquote>
        ) : null}
        {body ? <PlainWords>{body}</PlainWords> : null}
        <div className="-ms-3 flex flex-wrap items-start gap-1">
          <Vote question={question} />
          {question.isOwn && title ? <ChangeQuestion question={question} /> : null}
          <PostTools post={question} canHide={question.viewerCanHide} />
        </div>
      </div>
      {answers.length > 0 ? (
        <ul aria-label={t('answer.list')} className="border-line divide-line divide-y border-t">
          {answers.map((answer) => (
            <GivenAnswer key={answer.id} answer={answer} question={question} />
          ))}
        </ul>
      ) : null}
      <AnswerForm asked={id} clientKey={clientKey} />
    </li>
  )
}

function AboutLesson({ question: { lesson }, base }: { question: AskedFragment; base: string }) {
  const { t } = useTranslation('asking')
  if (!lesson) return <p className="text-ink-faint text-xs">{t('page.lessonGone')}</p>
  return (
    <p className="text-ink-faint text-xs">
      {lesson.course.title} ·{' '}
      <Link
        to={`${base}/courses/${lesson.course.slug}/${lesson.slug}#questions`}
        className="text-accent underline-offset-3 hover:underline"
      >
        {lesson.title}
      </Link>
    </p>
  )
}

/** Nobody has their own question, too. */
function Vote({ question: { id, votes, viewerVoted, isOwn } }: { question: AskedFragment }) {
  const { t } = useTranslation('asking')
  const name = `vote ${id}`
  const { busy } = useAskingForm(name)
  if (isOwn)
    return votes > 0 ? (
      <p className="text-ink-soft inline-flex h-8 items-center px-3 text-sm">
        {t('question.others', { count: votes })}
      </p>
    ) : null
  return (
    <AskingForm name={name} intent="vote" about={{ asked: id, isVoted: viewerVoted ? 'no' : 'yes' }}>
      <Button
        type="submit"
        tone="quiet"
        size="small"
        icon={viewerVoted ? CircleCheck : HelpCircle}
        busy={busy}
        aria-pressed={viewerVoted}
        className={viewerVoted ? 'text-accent' : ''}
      >
        {t('question.metoo')}
        {votes > 0 ? <span className="tabular">{votes}</span> : null}
      </Button>
    </AskingForm>
  )
}

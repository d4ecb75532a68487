import { Link, useActionData, useFetcher, useSearchParams } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QuestionFields } from '~/components/question/question-fields'
import { Banner } from '~/components/ui/banner'
import { Button, buttonClass } from '~/components/ui/button'
import type { Refused } from '~/forms/form-result'
import type { RenderedQuestion } from '~/lesson-check/rendered-question'
import { AnsweredQuestion } from './answered-question'
import { Verdict } from './verdict'

interface QuestionFormProps {
  question: RenderedQuestion
  place: { organization: string; lesson: string }
}

type Answer = Refused | { answered: string }

/** One question: to be answered, then explained, then perhaps answered better. It works without script, too. */
export function QuestionForm({ question, place }: QuestionFormProps) {
  const { t } = useTranslation('lesson')
  const { Form, busy, refusal, isOpen, open, justAnswered } = useAnswering(question)
  const unreadable = refusal?.fields.number ? t('check.unreadable') : undefined
  return (
    <Form method="post" onSubmit={() => (justAnswered.current = true)} className="grid gap-4">
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="organization" value={place.organization} />
      <input type="hidden" name="lesson" value={place.lesson} />
      <input type="hidden" name="question" value={question.slug} />
      <fieldset className="grid min-w-0 gap-4">
        <legend className="mb-4 leading-snug font-medium text-pretty">
          <span className="prose-phrase" dangerouslySetInnerHTML={{ __html: question.prompt }} />
        </legend>
        {question.answer && !isOpen ? (
          <AnsweredQuestion question={question} answer={question.answer} />
        ) : (
          <QuestionFields question={question} unreadable={unreadable} typed={refusal?.values.number} />
        )}
      </fieldset>
      {refusal && !unreadable && isOpen ? (
        <Banner tone="caution" live>
          {refusal.form ?? refusal.fields.question}
        </Banner>
      ) : null}
      {question.answer && !isOpen ? (
        <Verdict question={question} answer={question.answer} focused={justAnswered}>
          {question.answer.isRight ? null : (
            <Link
              to={`?again=${question.slug}#question-${question.slug}`}
              replace
              preventScrollReset
              onClick={open}
              className={buttonClass({ tone: 'secondary', size: 'small' })}
            >
              {t('check.again')}
            </Link>
          )}
        </Verdict>
      ) : (
        <Button type="submit" tone="secondary" busy={busy} className="justify-self-start">
          {t('check.check')}
        </Button>
      )}
    </Form>
  )
}

function useAnswering({ slug, answer }: RenderedQuestion) {
  const fetcher = useFetcher<Answer>({ key: `question-${slug}` })
  const posted = useActionData<Answer>()
  const [search] = useSearchParams()
  const [isAgain, setIsAgain] = useState(search.get('again') === slug)
  const justAnswered = useRef(false)
  const settled = fetcher.state === 'idle' ? fetcher.data : undefined
  // The answer arrives from outside React, together with the page that was read again after it.
  useEffect(() => {
    if (settled && 'answered' in settled) setIsAgain(false)
  }, [settled])
  const told = settled ?? posted
  const refusal = told && 'fields' in told && told.values.question === slug ? told : undefined
  return {
    Form: fetcher.Form,
    busy: fetcher.state !== 'idle',
    refusal,
    isOpen: !answer || isAgain,
    open: (event: { preventDefault(): void }) => {
      event.preventDefault()
      setIsAgain(true)
    },
    justAnswered,
  }
}

import { Form, Link } from '@remix-run/react'
import { ArrowRight, BookOpen } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { AnsweredQuestion } from '~/components/lesson-check/answered-question'
import { Verdict } from '~/components/lesson-check/verdict'
import { useAnswerKeys } from '~/components/question/use-answer-keys'
import { Button, buttonClass } from '~/components/ui/button'
import { useFormat } from '~/i18n/format'
import type { RenderedReview } from '~/review/rendered-review'
import { ReviewCard } from './review-card'

interface ReviewedProps {
  reviewed: RenderedReview
  /** How many are due after it. */
  left: number
  base: string
}

/** What is right and why, when it comes back, and on to the next one. */
export function Reviewed({ reviewed, left, base }: ReviewedProps) {
  const { t } = useTranslation('review')
  const { day } = useFormat()
  const { question, lesson, dueOn } = reviewed
  const form = useRef<HTMLFormElement>(null)
  const justAnswered = useRef(true)
  useAnswerKeys(form)
  if (!question.answer) return null
  return (
    <ReviewCard asked={reviewed} aside={left > 0 ? t('left', { count: left }) : t('last')}>
      <p
        className="prose-phrase leading-snug font-medium text-pretty"
        dangerouslySetInnerHTML={{ __html: question.prompt }}
      />
      <AnsweredQuestion question={question} answer={question.answer} />
      <Verdict question={question} answer={question.answer} focused={justAnswered}>
        <p className="text-ink-soft text-sm">{dueOn ? t('comesBack', { day: day(dueOn) }) : t('known')}</p>
      </Verdict>
      <div className="flex flex-wrap items-center gap-3">
        <Form ref={form} method="get" action={`${base}/review`} className="max-sm:grow">
          <Button type="submit" data-answers trailingIcon={ArrowRight} className="max-sm:w-full">
            {left > 0 ? t('next') : t('finish')}
          </Button>
        </Form>
        <Link
          to={`${base}/courses/${lesson.course.slug}/${lesson.slug}`}
          className={buttonClass({ tone: 'quiet' })}
        >
          <BookOpen aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
          {t('readAgain')}
        </Link>
      </div>
    </ReviewCard>
  )
}

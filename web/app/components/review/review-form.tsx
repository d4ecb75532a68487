import { Form, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { QuestionFields } from '~/components/question/question-fields'
import { useAnswerKeys } from '~/components/question/use-answer-keys'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import type { Refused } from '~/forms/form-result'
import type { RenderedReview } from '~/review/rendered-review'
import { ReviewCard } from './review-card'

interface ReviewFormProps {
  asked: RenderedReview
  due: number
  minutes: number
  place: { organization: string; lesson: string }
  refusal: Refused | undefined
}

/** One question, to be answered from memory. */
export function ReviewForm({ asked, due, minutes, place, refusal }: ReviewFormProps) {
  const { t } = useTranslation(['review', 'lesson'])
  const { question, round } = asked
  const form = useRef<HTMLFormElement>(null)
  const isBusy = useNavigation().formMethod === 'POST'
  const unreadable = refusal?.fields.number ? t('lesson:check.unreadable') : undefined
  useAnswerKeys(form)
  return (
    <ReviewCard asked={asked} aside={t('today', { count: due, minutes: t('minutes', { count: minutes }) })}>
      <Form ref={form} method="post" replace className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <input type="hidden" name="organization" value={place.organization} />
        <input type="hidden" name="lesson" value={place.lesson} />
        <input type="hidden" name="question" value={question.slug} />
        <input type="hidden" name="round" value={round} />
        <fieldset className="grid min-w-0 gap-4">
          <Prompt html={question.prompt} />
          <QuestionFields
            question={question}
            unreadable={unreadable}
            typed={refusal?.values.number}
            numbered
          />
        </fieldset>
        {refusal && !unreadable ? (
          <Banner tone="caution" live>
            {refusal.form ?? refusal.fields.question}
          </Banner>
        ) : null}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" data-answers busy={isBusy} className="max-sm:grow">
            {t('lesson:check.check')}
          </Button>
          <Button type="submit" name="forgotten" value="yes" formNoValidate tone="quiet">
            {t('forgotten')}
          </Button>
        </div>
      </Form>
    </ReviewCard>
  )
}

function Prompt({ html }: { html: string }) {
  const prompt = useRef<HTMLLegendElement>(null)
  // What was pressed to come here is gone, and focus is the browser's to move: it goes to what is asked.
  useEffect(() => prompt.current?.focus({ preventScroll: true }), [])
  return (
    <legend ref={prompt} tabIndex={-1} className="mb-4 leading-snug font-medium text-pretty outline-none">
      <span className="prose-phrase" dangerouslySetInnerHTML={{ __html: html }} />
    </legend>
  )
}

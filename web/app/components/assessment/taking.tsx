import { Form, useLocation, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { asFigure } from '~/components/figure/figure-data'
import { Figure } from '~/components/figure/figure'
import { QuestionFields } from '~/components/question/question-fields'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import type { Refused } from '~/forms/form-result'
import type { NamedAssessment } from '~/assessment/use-assessment-name'
import type { AskedItemFragment } from '~/graphql/generated/graphql'
import { PlainWays } from './attempt-menu'
import { useAnswerKeys } from '~/components/question/use-answer-keys'

export interface OpenAttempt extends NamedAssessment {
  id: string
  answered: number
  mostItems: number
  certainty: number
  secondsLeft?: number | null
  viewerCanEnd: boolean
  viewerCanVoid: boolean
}

interface TakingProps {
  attempt: OpenAttempt
  /** Prompt and options as safe HTML. */
  item: AskedItemFragment
  told: 'answered' | 'notAsked' | null
  refusal: Refused | undefined
}

/** One question and nothing else. */
export function Taking({ attempt, item, told, refusal }: TakingProps) {
  const { t } = useTranslation('assessment')
  return (
    <div className="mx-auto max-w-[46rem] px-5 pt-6 pb-24 sm:pt-12">
      {told ? (
        <div className="mb-8">
          <Banner tone="info" title={t(`taking.told.${told}.title`)} live>
            {t(`taking.told.${told}.text`)}
          </Banner>
        </div>
      ) : null}
      <ItemForm key={item.position} attempt={attempt} item={item} refusal={refusal} />
      <PlainWays attempt={attempt} />
    </div>
  )
}

function ItemForm({ attempt, item, refusal }: Omit<TakingProps, 'told'>) {
  const { t } = useTranslation(['assessment', 'lesson'])
  const form = useRef<HTMLFormElement>(null)
  const { pathname } = useLocation()
  const isBusy = useNavigation().formData?.get('intent') === 'answer'
  const unreadable = refusal?.fields.number ? t('lesson:check.unreadable') : undefined
  useAnswerKeys(form)
  return (
    <Form ref={form} method="post" replace action={pathname} className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="attempt" value={attempt.id} />
      <input type="hidden" name="position" value={item.position} />
      <Asked item={item} />
      <div role="group" aria-labelledby="question" className="grid gap-4">
        <QuestionFields question={item} unreadable={unreadable} typed={refusal?.values.number} numbered />
      </div>
      {refusal && !unreadable ? (
        <Banner tone="caution" live>
          {refusal.form}
        </Banner>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" data-answers size="large" busy={isBusy} className="max-sm:grow">
          {t('taking.answer')}
        </Button>
        <Button
          type="submit"
          name="unknown"
          value="yes"
          formNoValidate
          size="large"
          tone="quiet"
          aria-disabled={isBusy || undefined}
        >
          {t('taking.unknown')}
        </Button>
        <Keys item={item} />
      </div>
    </Form>
  )
}

function Asked({ item }: { item: AskedItemFragment }) {
  const { t } = useTranslation('assessment')
  const heading = useRef<HTMLHeadingElement>(null)
  const figure = asFigure(item.figure)
  // The button that was pressed is gone, and focus is the browser's to move: it goes to what comes next.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div>
        <h1
          ref={heading}
          id="question"
          tabIndex={-1}
          className="text-ink-faint mb-3 w-fit text-sm font-medium tracking-normal outline-none"
        >
          {t('taking.title', { number: item.position + 1 })}
        </h1>
        <div className="prose text-[1.0625rem]" dangerouslySetInnerHTML={{ __html: item.prompt }} />
      </div>
      {figure ? <Figure figure={figure} /> : null}
    </div>
  )
}

/** For whoever has a keyboard. */
function Keys({ item: { kind, options } }: { item: AskedItemFragment }) {
  const { t } = useTranslation('assessment')
  if (kind !== 'SINGLE' && kind !== 'MULTIPLE') return null
  return (
    <p className="text-ink-faint ms-auto text-xs pointer-coarse:hidden max-sm:hidden">
      {t('taking.keys', { most: options.length })}
    </p>
  )
}

import { Check, CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '~/components/ui/class-names'
import { useNumbers } from '~/lesson-figures/kit'
import { plainText } from '~/question/plain-text'
import type { GivenAnswer, RenderedQuestion } from '~/lesson-check/rendered-question'

interface AnsweredProps {
  question: RenderedQuestion
  answer: GivenAnswer
}

/** What was answered beside what is right. */
export function AnsweredQuestion({ question, answer }: AnsweredProps) {
  switch (question.kind) {
    case 'SINGLE':
    case 'MULTIPLE':
      return <ExplainedOptions question={question} answer={answer} />
    case 'ORDERING':
      return <RightOrder question={question} answer={answer} />
    case 'MATCHING':
      return <RightPairs question={question} answer={answer} />
    case 'NUMERIC':
      return <RightNumber question={question} answer={answer} />
  }
}

/** Each option with the reason that it is right, or is not. */
function ExplainedOptions({ question, answer }: AnsweredProps) {
  const { t } = useTranslation('lesson')
  return (
    <ul className="grid gap-2">
      {question.options.map(({ key, text }) => {
        const option = answer.options.find((one) => one.key === key)
        const isChosen = answer.given.chosen.includes(key)
        return (
          <li
            key={key}
            className={cx(
              'flex gap-3 rounded border px-4 py-3',
              option?.isRight ? 'border-success bg-success-soft' : 'border-line',
            )}
          >
            <span className="mt-0.5 size-5 shrink-0">
              {option?.isRight ? (
                <CircleCheck aria-hidden className="text-success size-5" strokeWidth={1.75} />
              ) : (
                <span
                  aria-hidden
                  className={cx(
                    'block size-5 rounded-full border',
                    isChosen ? 'border-ink-soft border-[6px]' : 'border-line-strong',
                  )}
                />
              )}
            </span>
            <div className="min-w-0 grow">
              <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="prose-phrase" dangerouslySetInnerHTML={{ __html: text }} />
                <Marks isRight={option?.isRight ?? false} isChosen={isChosen} />
              </p>
              <p
                className="prose-phrase text-ink-soft mt-1 text-sm text-pretty"
                dangerouslySetInnerHTML={{ __html: option?.why ?? '' }}
              />
            </div>
          </li>
        )
      })}
    </ul>
  )

  function Marks({ isRight, isChosen }: { isRight: boolean; isChosen: boolean }) {
    const words = [isChosen && t('check.yours'), isRight && t('check.right')].filter(Boolean)
    return words.length > 0 ? (
      <span className={cx('text-xs font-medium', isRight ? 'text-success' : 'text-ink-soft')}>
        {words.join(' · ')}
      </span>
    ) : null
  }
}

function RightOrder({ question, answer }: AnsweredProps) {
  const { t } = useTranslation('lesson')
  return (
    <ol className="grid gap-2">
      {answer.right.chosen.map((key, at) => {
        const place = answer.given.chosen.indexOf(key)
        return (
          <li key={key} className="border-line flex items-baseline gap-3 rounded border px-4 py-3">
            <span className="tabular text-ink-faint w-4 text-sm">{at + 1}</span>
            <span
              className="prose-phrase min-w-0 grow"
              dangerouslySetInnerHTML={{
                __html: question.options.find((one) => one.key === key)?.text ?? '',
              }}
            />
            {place === at ? (
              <Check aria-label={t('check.right')} className="text-success size-4.5 self-center" />
            ) : place < 0 ? null : (
              <span className="text-ink-soft text-xs whitespace-nowrap">
                {t('check.yourPlace', { place: place + 1 })}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function RightPairs({ question, answer }: AnsweredProps) {
  const { t } = useTranslation('lesson')
  const textOf = (key: string | undefined) =>
    plainText(question.rights.find((right) => right.key === key)?.text ?? '')
  return (
    <dl className="divide-line grid divide-y">
      {question.options.map(({ key, text }) => {
        const given = answer.given.pairs.find(({ left }) => left === key)?.right
        const right = answer.right.pairs.find(({ left }) => left === key)?.right
        return (
          <div key={key} className="grid gap-x-4 py-3 first:pt-0 last:pb-0 sm:grid-cols-2">
            <dt className="prose-phrase" dangerouslySetInnerHTML={{ __html: text }} />
            <dd className="flex items-baseline justify-between gap-3">
              <span>
                {textOf(given)}
                {given === right ? null : (
                  <span className="text-success mt-0.5 block text-sm font-medium">
                    {t('check.should', { text: textOf(right) })}
                  </span>
                )}
              </span>
              {given === right ? (
                <Check aria-label={t('check.right')} className="text-success size-4.5 shrink-0 self-center" />
              ) : null}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function RightNumber({ question, answer }: AnsweredProps) {
  const { t } = useTranslation('lesson')
  const { significant } = useNumbers()
  const written = (number: number | null | undefined) =>
    number == null ? '–' : [significant(number, 6), question.unit].filter(Boolean).join(' ')
  return (
    <p>
      <span className="text-ink-soft text-sm">{t('check.number')}: </span>
      <span className="tabular font-medium">{written(answer.given.number)}</span>
      {answer.isRight ? null : (
        <span className="text-success mt-0.5 block font-medium">
          {t('check.rightNumber', { number: written(answer.right.number) })}
        </span>
      )}
    </p>
  )
}

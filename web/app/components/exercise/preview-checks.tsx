import type { CriterionResult } from '@skillgrad/exercises/contract'
import { CircleCheck, CircleDashed } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocalized } from '~/components/figure/figure-data'

interface PreviewChecksProps {
  checks: readonly CriterionResult[]
  criteria: readonly { id: string; title: string }[]
}

/** The public checks as sentences; hints belong to what was submitted. */
export function PreviewChecks({ checks, criteria }: PreviewChecksProps) {
  const { t } = useTranslation('exercise')
  const say = useLocalized()
  const titleOf = (wanted: string) => criteria.find(({ id }) => id === wanted)?.title ?? wanted
  const allPass = checks.every(({ passed }) => passed)
  return (
    <div className="grid gap-2">
      <p className={allPass ? 'text-ink-soft text-sm' : 'text-sm font-medium'}>
        {allPass ? t('run.allChecksPass') : t('run.someChecksFail')}
      </p>
      <ul className="grid gap-2">
        {checks.map((check) => (
          <li key={check.id} className="flex gap-2 text-sm">
            <CheckMark passed={check.passed} />
            <span>
              <span className="font-medium">{t('run.checkTitle', { title: titleOf(check.id) })}</span>{' '}
              <span className="text-ink-soft">{say(check.reason)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function CheckMark({ passed }: { passed: boolean }) {
  const { t } = useTranslation('exercise')
  const Icon = passed ? CircleCheck : CircleDashed
  return (
    <>
      <Icon
        aria-hidden
        className={passed ? 'text-success mt-0.5 size-4.5 shrink-0' : 'text-caution mt-0.5 size-4.5 shrink-0'}
        strokeWidth={1.75}
      />
      <span className="sr-only">{passed ? t('result.criterionPassed') : t('result.criterionFailed')}: </span>
    </>
  )
}

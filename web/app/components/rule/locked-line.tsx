import { LockKeyhole } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CourseLockFragment } from '~/graphql/generated/graphql'
import { useLockWords } from './use-gate-words'

/** In a list of courses, where else it says how long one takes. */
export function LockedLine({ lock }: { lock: CourseLockFragment }) {
  const { t } = useTranslation('rule')
  const wordsOf = useLockWords()
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <LockKeyhole aria-hidden className="size-3.5 shrink-0 translate-y-0.5" strokeWidth={1.5} />
      <span>
        <span className="sr-only">{t('lock.locked')}: </span>
        {wordsOf(lock)}
      </span>
    </span>
  )
}

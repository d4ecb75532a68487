import { useTranslation } from 'react-i18next'
import { Time } from '~/components/ui/time'

interface ByLineProps {
  by: string
  at: string
  editedAt?: string | null
}

/** Who wrote it, when, and whether it was changed since. */
export function ByLine({ by, at, editedAt }: ByLineProps) {
  const { t } = useTranslation('asking')
  return (
    <p className="text-ink-faint flex flex-wrap gap-x-2 text-xs">
      <span className="text-ink-soft font-medium">{by}</span>
      <Time value={at} shape="date" />
      {editedAt ? (
        <span>
          {t('edited')} <Time value={editedAt} shape="date" />
        </span>
      ) : null}
    </p>
  )
}

import { Trans, useTranslation } from 'react-i18next'
import { Time } from '~/components/ui/time'

interface Allowance {
  remaining: number
  limit: number
  windowMinutes: number
  resetsAt?: string | null
}

/** How often one may still submit, and when again once there is nothing left. */
export function SubmissionsLeft({ allowance }: { allowance: Allowance }) {
  const { t } = useTranslation('exercise')
  const { remaining, limit, windowMinutes, resetsAt } = allowance
  if (remaining === 0 && resetsAt) {
    const time = <Time value={resetsAt} shape="time" />
    return (
      <p className="text-caution text-xs">
        <Trans t={t} i18nKey="submit.none" components={{ time }} />
      </p>
    )
  }
  const key = windowMinutes === 60 ? 'submit.left' : 'submit.leftWindow'
  return <p className="text-ink-faint text-xs">{t(key, { remaining, limit, minutes: windowMinutes })}</p>
}

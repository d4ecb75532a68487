import { useTranslation } from 'react-i18next'

interface Allowance {
  remaining: number
  limit: number
  windowMinutes: number
  resetsAt?: string | null
}

/** How often one may still submit, and when again once there is nothing left. */
export function SubmissionsLeft({ allowance }: { allowance: Allowance }) {
  const { t, i18n } = useTranslation('exercise')
  const { remaining, limit, windowMinutes, resetsAt } = allowance
  if (remaining === 0 && resetsAt) {
    const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(new Date(resetsAt))
    return <p className="text-caution text-xs">{t('submit.none', { time })}</p>
  }
  const key = windowMinutes === 60 ? 'submit.left' : 'submit.leftWindow'
  return <p className="text-ink-faint text-xs">{t(key, { remaining, limit, minutes: windowMinutes })}</p>
}

import { useTranslation } from 'react-i18next'
import { useHydrated } from './use-hydrated'

const shapes = {
  date: { dateStyle: 'medium' },
  moment: { dateStyle: 'medium', timeStyle: 'short' },
  time: { timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** A moment in the reader's own zone; UTC until the browser, which alone knows it, has taken over. */
export function Time({ value, shape = 'moment' }: { value: string; shape?: keyof typeof shapes }) {
  const { i18n } = useTranslation()
  const inBrowser = useHydrated()
  const format = new Intl.DateTimeFormat(i18n.language, {
    ...shapes[shape],
    timeZone: inBrowser ? undefined : 'UTC',
  })
  return <time dateTime={value}>{format.format(new Date(value))}</time>
}

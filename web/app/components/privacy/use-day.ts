import { useTranslation } from 'react-i18next'

/** A day in words, for use inside a sentence. In UTC, as days here are deadlines that a server keeps. */
export function useDay(): (moment: string) => string {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeZone: 'UTC' })
  return (moment) => format.format(new Date(moment))
}

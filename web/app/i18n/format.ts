import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Numbers in the page's language. */
export function useFormat() {
  const { i18n } = useTranslation()
  const locale = i18n.language
  return useMemo(() => {
    const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
    const half = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
    const either = new Intl.ListFormat(locale, { style: 'long', type: 'disjunction' })
    const list = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' })
    return {
      whole: (value: number) => whole.format(value),
      half: (value: number) => half.format(value),
      percent: (share: number) => percent.format(share),
      /** Of the calendar, given as 2026-12-24: the same wherever it is read. */
      day: (on: string) => day.format(new Date(on)),
      list: (words: string[]) => list.format(words),
      either: (words: string[]) => either.format(words),
    }
  }, [locale])
}

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Numbers in the page's language. */
export function useFormat() {
  const { i18n } = useTranslation()
  const locale = i18n.language
  return useMemo(() => {
    const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
    const list = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' })
    return {
      whole: (value: number) => whole.format(value),
      percent: (share: number) => percent.format(share),
      list: (words: string[]) => list.format(words),
    }
  }, [locale])
}

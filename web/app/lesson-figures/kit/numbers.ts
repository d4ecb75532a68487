import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

export type Numbers = ReturnType<typeof useNumbers>

const largest = 1e6

/** Numbers as the page's language writes them, for values, sentences and labels. */
export function useNumbers() {
  const { i18n } = useTranslation()
  return useMemo(() => numbersIn(i18n.language), [i18n.language])
}

function numbersIn(language: string) {
  const format = (value: number, options: Intl.NumberFormatOptions) => {
    if (Number.isNaN(value)) return 'NaN'
    if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
    return new Intl.NumberFormat(language, options).format(value).replace('-', '−')
  }
  return {
    whole: (value: number) => format(value, { maximumFractionDigits: 0 }),
    /** As many digits after the point, always. */
    decimal: (value: number, digits = 2) =>
      format(value, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    /** As many digits as say something; what is huge comes as a power of ten. */
    significant: (value: number, digits = 3) =>
      format(value, {
        maximumSignificantDigits: digits,
        notation: Math.abs(value) >= largest ? 'scientific' : 'standard',
      }),
    percent: (share: number, digits = 0) =>
      format(share, { style: 'percent', maximumFractionDigits: digits, minimumFractionDigits: digits }),
    list: (words: string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(words),
  }
}

import { useTranslation } from 'react-i18next'
import { withMinus } from '~/i18n/minus'

/** Figures of items as the page's language writes them; a dash where there are no answers. */
export function useItemNumbers() {
  const { i18n } = useTranslation()
  const shares = new Intl.NumberFormat(i18n.language, { style: 'percent' })
  const figures = new Intl.NumberFormat(i18n.language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  const fixed = (value: number | null | undefined) =>
    typeof value === 'number' ? withMinus(figures.format(value)) : '–'
  return {
    fixed,
    percent: (share: number | null | undefined) => (typeof share === 'number' ? shares.format(share) : '–'),
    plusMinus: (value: number, doubt: number) => `${fixed(value)} ± ${fixed(doubt)}`,
  }
}

import { useTranslation } from 'react-i18next'

const dayMs = 86_400_000

/** How long ago, in the roughest unit that still says something: today, 5 days, 3 weeks, 4 months. By the day, so that it is the same on both sides. */
export function useAge(): (at: string) => string {
  const { i18n, t } = useTranslation('team')
  const inUnits = (value: number, unit: 'day' | 'week' | 'month' | 'year') =>
    new Intl.NumberFormat(i18n.language, { style: 'unit', unit, unitDisplay: 'short' }).format(value)
  return (at) => {
    const days = Math.floor(Date.now() / dayMs) - Math.floor(new Date(at).getTime() / dayMs)
    if (days < 1) return t('age.today')
    if (days < 14) return inUnits(days, 'day')
    if (days < 60) return inUnits(Math.floor(days / 7), 'week')
    if (days < 730) return inUnits(Math.floor(days / 30.4), 'month')
    return inUnits(Math.floor(days / 365), 'year')
  }
}

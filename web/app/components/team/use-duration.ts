import { useTranslation } from 'react-i18next'

/** Up to an hour and a half in minutes, above it in half hours: a plan is no timetable. */
export function useDuration(): (minutes: number) => string {
  const { i18n } = useTranslation()
  const inUnits = (value: number, unit: 'minute' | 'hour') =>
    new Intl.NumberFormat(i18n.language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
  return (minutes) =>
    minutes <= 90 ? inUnits(minutes, 'minute') : inUnits(Math.round(minutes / 30) / 2, 'hour')
}

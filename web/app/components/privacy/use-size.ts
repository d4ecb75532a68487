import { useTranslation } from 'react-i18next'

/** Bytes as people read them. */
export function useSize(): (bytes: number) => string {
  const { i18n } = useTranslation()
  return (bytes) => {
    const [unit, value] =
      bytes < 1_000_000 ? (['kilobyte', bytes / 1000] as const) : (['megabyte', bytes / 1_000_000] as const)
    return new Intl.NumberFormat(i18n.language, {
      style: 'unit',
      unit,
      maximumFractionDigits: value < 10 ? 1 : 0,
    }).format(value)
  }
}

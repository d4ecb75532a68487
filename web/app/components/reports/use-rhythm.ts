import { useTranslation } from 'react-i18next'
import type { ReportRowFragment } from '~/graphql/generated/graphql'

/** "Every Monday", "On the last day of every month". */
export function useRhythm(): (report: Pick<ReportRowFragment, 'rhythm' | 'day'>) => string {
  const { t } = useTranslation('report')
  return ({ rhythm, day }) => {
    if (rhythm === 'WEEK') return t('rhythm.WEEK', { day: t(`days.${String(day) as '1'}`) })
    return day === 31 ? t('rhythm.MONTH_LAST') : t('rhythm.MONTH', { day })
  }
}

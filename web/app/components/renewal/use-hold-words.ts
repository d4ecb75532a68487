import { useTranslation } from 'react-i18next'
import type { ShownHoldFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'

/** How it stands, in a few words. */
export function useHoldWords(): (hold: ShownHoldFragment) => string {
  const { t } = useTranslation('renewal')
  const { day } = useFormat()
  return ({ state, daysLeft, endsOn, lapsesOn }) => {
    switch (state) {
      case 'VALID':
        return t('state.until', { day: day(endsOn) })
      case 'DUE_SOON':
        return daysLeft === 0 ? t('state.today') : t('state.soon', { count: daysLeft })
      case 'IN_GRACE':
        return t('state.grace', { day: day(lapsesOn) })
      case 'LAPSED':
        return t('state.lapsed', { day: day(endsOn) })
    }
  }
}

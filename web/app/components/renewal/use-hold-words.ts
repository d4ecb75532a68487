import { useTranslation } from 'react-i18next'
import type { ShownHoldFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'

/** How it stands, in a few words: to the person themselves, or to whoever leads them. */
export function useHoldWords(to: 'self' | 'leader'): (hold: ShownHoldFragment) => string {
  const { t } = useTranslation('renewal')
  const { day } = useFormat()
  return ({ state, daysLeft, endsOn, lapsesOn }) => {
    switch (state) {
      case 'VALID':
        return t('state.until', { day: day(endsOn) })
      case 'DUE_SOON':
        if (to === 'leader')
          return daysLeft === 0 ? t('state.othersToday') : t('state.othersSoon', { count: daysLeft })
        return daysLeft === 0 ? t('state.today') : t('state.soon', { count: daysLeft })
      case 'IN_GRACE':
        return t('state.grace', { day: day(lapsesOn) })
      case 'LAPSED':
        return t('state.lapsed', { day: day(endsOn) })
    }
  }
}

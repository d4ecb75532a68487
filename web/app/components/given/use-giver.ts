import { useTranslation } from 'react-i18next'
import type { ViewerGivenFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'

/** From whom something comes, and its day. */
export function useGiver(): (given: ViewerGivenFragment) => string {
  const { t } = useTranslation('given')
  const { day } = useFormat()
  return ({ isOwn, team, due: { on } }) => {
    const from = isOwn ? t('from.self') : team ? t('from.team', { team }) : t('from.company')
    return on ? t('from.until', { from, day: day(on) }) : from
  }
}

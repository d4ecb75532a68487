import { useTranslation } from 'react-i18next'
import type { DeliveryOutcomeFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'

/** What became of the last try, in a few words. */
export function useOutcome({ state, status, tookMs, fault }: DeliveryOutcomeFragment): string {
  const { t } = useTranslation('webhook')
  const { whole } = useFormat()
  if (fault) return t(`fault.${fault}`)
  if (status != null) return t('outcome.answered', { status, ms: whole(tookMs ?? 0) })
  return state === 'CANCELLED' ? t('outcome.never') : t('outcome.notYet')
}

import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import type { BankItem } from './item-bank'

const tones = { LIVE: 'success', PILOT: 'neutral', WATCH: 'caution' } as const

export function StateBadge({ state, isWithdrawn }: Pick<BankItem, 'state' | 'isWithdrawn'>) {
  const { t } = useTranslation('items')
  if (isWithdrawn) return <Badge tone="danger">{t('state.withdrawn')}</Badge>
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
}

import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import type { BankItem } from './item-bank'

const tones = { LIVE: 'success', PILOT: 'neutral', WATCH: 'caution' } as const

export function StateBadge({ state }: Pick<BankItem, 'state'>) {
  const { t } = useTranslation('items')
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
}

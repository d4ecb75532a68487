import { CircleCheck, RefreshCw, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import type { ShownHoldFragment } from '~/graphql/generated/graphql'
import { useHoldWords } from './use-hold-words'

/** From so many days before on, an end is told with more weight. */
const soon = 7

/** "Renew within 12 days", or to whoever leads "Ends in 12 days"; in grace, lapsed. */
export function HoldBadge({ hold, to = 'self' }: { hold: ShownHoldFragment; to?: 'self' | 'leader' }) {
  const { t } = useTranslation('renewal')
  const words = useHoldWords(to)
  switch (hold.state) {
    case 'VALID':
      return (
        <Badge tone="success" icon={CircleCheck}>
          {t('state.valid')}
        </Badge>
      )
    case 'DUE_SOON':
      return (
        <Badge tone={hold.daysLeft <= soon ? 'caution' : 'neutral'} icon={RefreshCw}>
          {words(hold)}
        </Badge>
      )
    case 'IN_GRACE':
      return (
        <Badge tone="caution" icon={TriangleAlert}>
          {words(hold)}
        </Badge>
      )
    case 'LAPSED':
      return (
        <Badge tone="danger" icon={TriangleAlert}>
          {words(hold)}
        </Badge>
      )
  }
}

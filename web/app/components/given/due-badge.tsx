import { CalendarDays, CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import type { ShownDueFragment } from '~/graphql/generated/graphql'

/** From so many days before on, a day is told with more weight. */
const soon = 7

/** "Due in 5 days", "overdue by 2 days", "done"; nothing where no day was set. */
export function DueBadge({ due }: { due: ShownDueFragment }) {
  const { t } = useTranslation('given')
  const words = useDueWords(due)
  if (due.state === 'DONE')
    return (
      <Badge tone="success" icon={CircleCheck}>
        {t('due.done')}
      </Badge>
    )
  if (!words || due.daysLeft == null) return null
  if (due.state === 'OVERDUE')
    return (
      <Badge tone="danger" icon={TriangleAlert}>
        {words}
      </Badge>
    )
  return (
    <Badge tone={due.daysLeft <= soon ? 'caution' : 'neutral'} icon={CalendarDays}>
      {words}
    </Badge>
  )
}

function useDueWords({ daysLeft }: ShownDueFragment): string | null {
  const { t } = useTranslation('given')
  if (daysLeft == null) return null
  if (daysLeft < 0) return t('due.over', { count: -daysLeft })
  return daysLeft === 0 ? t('due.today') : t('due.in', { count: daysLeft })
}

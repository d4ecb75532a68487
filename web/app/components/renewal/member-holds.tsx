import { useTranslation } from 'react-i18next'
import { Section } from '~/components/ui/section'
import type { ShownHoldFragment } from '~/graphql/generated/graphql'
import { HoldBadge } from './hold-badge'
import { useHoldWords } from './use-hold-words'

interface MemberHoldsProps {
  holds: readonly { course: { id: string; title: string }; hold: ShownHoldFragment }[]
}

/** On the page of a person: what they finished and have to renew. */
export function MemberHolds({ holds }: MemberHoldsProps) {
  const { t } = useTranslation('renewal')
  const words = useHoldWords('leader')
  if (holds.length === 0) return null
  return (
    <Section title={t('member.title')}>
      <ul className="border-line bg-surface divide-line divide-y rounded border">
        {holds.map(({ course, hold }) => (
          <li
            key={course.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3"
          >
            <span className="min-w-40 flex-1">
              <span className="block text-sm font-medium">{course.title}</span>
              {hold.state === 'VALID' ? (
                <span className="text-ink-faint block text-xs">{words(hold)}</span>
              ) : null}
            </span>
            <HoldBadge hold={hold} to="leader" />
          </li>
        ))}
      </ul>
    </Section>
  )
}

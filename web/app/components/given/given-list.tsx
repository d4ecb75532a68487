import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { RenewalLine } from '~/components/renewal/renewal-line'
import { Section } from '~/components/ui/section'
import type { GivenRowFragment, ToRenewRowFragment } from '~/graphql/generated/graphql'
import { DueBadge } from './due-badge'
import { useGiver } from './use-giver'

interface GivenListProps {
  given: readonly GivenRowFragment[]
  toRenew: readonly ToRenewRowFragment[]
  base: string
}

/** What has a day, and courses that were given by themselves, as long as they are not done; and what is to be renewed. */
export function GivenList({ given, toRenew, base }: GivenListProps) {
  const { t } = useTranslation('given')
  const open = given.filter(({ due, course }) => due.state !== 'DONE' && (due.on ?? course))
  if (open.length + toRenew.length === 0) return null
  return (
    <Section title={t('list.title')}>
      <ul className="border-line divide-line bg-surface divide-y rounded border">
        {toRenew.map((course) => (
          <RenewalLine key={`renew ${course.id}`} course={course} base={base} />
        ))}
        {open.map((one) => (
          <GivenLine key={one.path?.id ?? one.course?.id} one={one} base={base} />
        ))}
      </ul>
      {toRenew.length > 0 || open.some(({ isOwn }) => !isOwn) ? (
        <p className="text-ink-faint text-xs">{t('list.seen')}</p>
      ) : null}
    </Section>
  )
}

function GivenLine({ one, base }: { one: GivenRowFragment; base: string }) {
  const giverOf = useGiver()
  const { path, course } = one
  return (
    <li>
      <Link
        to={course ? `${base}/courses/${course.slug}` : `#path-${path?.id ?? ''}`}
        className="hover:bg-hover flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3.5 -outline-offset-2 transition-colors"
      >
        <span className="min-w-40 flex-1">
          <span className="block text-sm font-medium">{course?.title ?? path?.title}</span>
          <span className="text-ink-faint block text-xs">{giverOf(one)}</span>
        </span>
        <DueBadge due={one.due} />
      </Link>
    </li>
  )
}

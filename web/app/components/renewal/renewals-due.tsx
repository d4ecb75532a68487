import { Link, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '~/components/ui/button'
import { Section } from '~/components/ui/section'
import type { RenewalsDueListFragment } from '~/graphql/generated/graphql'
import { HoldBadge } from './hold-badge'

/** Who is to renew something now or has let it lapse, by name. */
export function RenewalsDue({ due }: { due: RenewalsDueListFragment }) {
  const { t } = useTranslation('renewal')
  const { org } = useParams()
  if (due.totalCount === 0) return null
  return (
    <Section
      title={t('due.title')}
      className="mt-12"
      aside={
        <span className="text-ink-faint tabular text-sm">{t('due.count', { count: due.totalCount })}</span>
      }
    >
      <p className="text-ink-soft -mt-3 max-w-[72ch] text-sm">{t('due.text')}</p>
      <ul className="border-line bg-surface divide-line divide-y rounded border">
        {due.edges.map(({ cursor, node: { member, course, hold } }) => (
          <li key={cursor} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
            <span className="min-w-40 flex-1">
              <Link
                to={`/o/${org}/team/${encodeURIComponent(member.id)}`}
                className="text-sm font-medium underline-offset-4 hover:underline"
              >
                {member.name}
              </Link>
              <span className="text-ink-faint block text-xs">{course.title}</span>
            </span>
            <HoldBadge hold={hold} to="leader" />
          </li>
        ))}
      </ul>
      {due.pageInfo.hasNextPage && due.pageInfo.endCursor ? (
        <Link
          to={`?${new URLSearchParams({ due: due.pageInfo.endCursor })}`}
          className={`${buttonClass({ tone: 'secondary' })} justify-self-start`}
        >
          {t('due.more')}
        </Link>
      ) : null}
    </Section>
  )
}

import { Link } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '~/components/ui/avatar'
import { LevelBadge } from '~/components/ui/level-badge'
import type { TeamRow } from './team-row'

/** The matrix on a phone: people, each with what is known of them. */
export function TeamList({ rows, base }: { rows: TeamRow[]; base: string }) {
  return (
    <ul className="border-line bg-surface divide-line divide-y rounded border md:hidden">
      {rows.map((row) => (
        <li key={row.member.id}>
          <Link
            to={`${base}/${encodeURIComponent(row.member.id)}`}
            className="block px-4 py-4 -outline-offset-2"
          >
            <span className="flex items-center gap-3">
              <Avatar name={row.member.name} />
              <span className="grow font-medium">{row.member.name}</span>
              <ChevronRight aria-hidden className="text-ink-faint size-5" strokeWidth={1.5} />
            </span>
            <KnownSkills row={row} />
          </Link>
        </li>
      ))}
    </ul>
  )
}

function KnownSkills({ row }: { row: TeamRow }) {
  const { t } = useTranslation('team')
  const known = row.estimates.filter((estimate) => estimate.evidenceCount > 0)
  const unknown = row.estimates.length - known.length
  return (
    <span className="mt-3 grid gap-2 ps-11">
      {known.map((estimate) => (
        <span key={estimate.skill.id} className="flex items-center justify-between gap-3 text-sm">
          <span className="text-ink-soft">{estimate.skill.name}</span>
          <LevelBadge estimate={estimate} compact />
        </span>
      ))}
      {unknown > 0 ? (
        <span className="text-ink-faint text-xs">{t('list.unknown', { count: unknown })}</span>
      ) : null}
    </span>
  )
}

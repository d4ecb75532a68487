import { Link } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '~/components/ui/avatar'
import { LevelBadge } from '~/components/ui/level-badge'
import { estimateOf, type MatrixSkill, type TeamRow } from './team-row'

interface TeamListProps {
  rows: TeamRow[]
  skills: MatrixSkill[]
  /** How many skills there are, known or not. */
  skillCount: number
  base: string
}

/** The matrix on a phone: people, each with what is known of them. */
export function TeamList({ rows, skills, skillCount, base }: TeamListProps) {
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
              <span className="min-w-0 grow font-medium break-words">{row.member.name}</span>
              <ChevronRight aria-hidden className="text-ink-faint size-5" strokeWidth={1.5} />
            </span>
            <KnownSkills row={row} skills={skills} skillCount={skillCount} />
          </Link>
        </li>
      ))}
    </ul>
  )
}

function KnownSkills({
  row,
  skills,
  skillCount,
}: Pick<TeamListProps, 'skills' | 'skillCount'> & { row: TeamRow }) {
  const { t } = useTranslation('team')
  const known = skills.flatMap((skill) => {
    const estimate = estimateOf(row, skill)
    return estimate ? [{ skill, estimate }] : []
  })
  const unknown = skillCount - known.length
  return (
    <span className="mt-3 grid gap-2 ps-11">
      {known.map(({ skill, estimate }) => (
        <span key={skill.id} className="flex items-center justify-between gap-3 text-sm">
          <span className="text-ink-soft">{skill.name}</span>
          <LevelBadge estimate={estimate} compact />
        </span>
      ))}
      {unknown > 0 ? (
        <span className="text-ink-faint text-xs">{t('list.unknown', { count: unknown })}</span>
      ) : null}
    </span>
  )
}

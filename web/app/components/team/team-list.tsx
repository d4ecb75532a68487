import { Link } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '~/components/ui/avatar'
import { LevelBadge } from '~/components/ui/level-badge'
import { useFormat } from '~/i18n/format'
import { countsByLevel, weakestFirst, type MatrixSkill, type TeamRow } from './team-row'
import { useAge } from './use-age'

interface TeamListProps {
  rows: TeamRow[]
  skills: MatrixSkill[]
  /** How many skills there are, known or not. */
  skillCount: number
  base: string
}

/** The matrix on a phone: people, each a line that says what is known of them; opened, the weakest skill comes first. */
export function TeamList({ rows, skills, skillCount, base }: TeamListProps) {
  return (
    <ul className="border-line bg-surface divide-line divide-y rounded border md:hidden">
      {rows.map((row) => (
        <li key={row.member.id}>
          <details className="group">
            <summary className="flex cursor-pointer items-center gap-3 px-4 py-3 -outline-offset-2">
              <Avatar name={row.member.name} />
              <span className="min-w-0 grow">
                <span className="block font-medium break-words">{row.member.name}</span>
                <InShort row={row} />
              </span>
              <ChevronRight
                aria-hidden
                className="text-ink-faint size-5 shrink-0 transition-transform group-open:rotate-90"
                strokeWidth={1.5}
              />
            </summary>
            <KnownSkills row={row} skills={skills} skillCount={skillCount} base={base} />
          </details>
        </li>
      ))}
    </ul>
  )
}

function InShort({ row }: { row: TeamRow }) {
  const { t } = useTranslation(['team', 'common'])
  const age = useAge()
  const format = useFormat()
  const counts = countsByLevel(row)
  const levels = counts.map(({ level, count }) =>
    t('list.level', { level: t(`common:level.${level}`), count, shown: format.whole(count) }),
  )
  return (
    <span className="text-ink-soft block text-sm">
      {levels.length > 0 ? levels.join(' · ') : t('list.nothing')}
      {row.lastActiveAt ? (
        <span className="text-ink-faint block text-xs">
          {t('list.active', { age: age(row.lastActiveAt) })}
        </span>
      ) : null}
    </span>
  )
}

function KnownSkills({ row, skills, skillCount, base }: Omit<TeamListProps, 'rows'> & { row: TeamRow }) {
  const { t } = useTranslation('team')
  const known = weakestFirst(row, skills)
  const unknown = skillCount - known.length
  return (
    <div className="grid gap-2 ps-15 pe-4 pb-4">
      <ul className="grid gap-2">
        {known.map(({ skill, estimate }) => (
          <li key={skill.id} className="flex items-center justify-between gap-3 text-sm">
            <span className="text-ink-soft">{skill.name}</span>
            <LevelBadge estimate={estimate} compact />
          </li>
        ))}
      </ul>
      {unknown > 0 ? <p className="text-ink-faint text-xs">{t('list.unknown', { count: unknown })}</p> : null}
      <Link
        to={`${base}/${encodeURIComponent(row.member.id)}`}
        className="text-accent py-1 text-sm font-medium hover:underline"
      >
        {t('list.open', { name: row.member.name })}
      </Link>
    </div>
  )
}

import { Link } from '@remix-run/react'
import { TrendingUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { UnknownSkills } from '~/components/skills/unknown-skills'
import { Avatar } from '~/components/ui/avatar'
import { LevelBadge } from '~/components/ui/level-badge'
import { Table, Td, Th } from '~/components/ui/table'
import { Time } from '~/components/ui/time'
import { estimateOf, skillsByEvidence, type MatrixSkill, type TeamRow } from './team-row'

interface TeamMatrixProps {
  skills: MatrixSkill[]
  rows: TeamRow[]
  base: string
}

/**
 * People × skills: a letter and a tint per cell, the words for whoever listens instead of looking. A skill of which
 * nothing is known of anyone is no column.
 */
export function TeamMatrix({ skills, rows, base }: TeamMatrixProps) {
  const { t } = useTranslation('team')
  const { known, unknown } = skillsByEvidence(skills, rows)
  const showsResults = rows.every(({ passed }) => typeof passed === 'number')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 max-md:hidden">
      <Table caption={t('matrix.caption')}>
        <thead>
          <tr>
            <Th className="left-0 z-20 min-w-52">{t('matrix.person')}</Th>
            {known.map((skill) => (
              <Th align="center" key={skill.id} className="max-w-36 min-w-24 px-2 align-bottom leading-snug">
                {skill.name}
              </Th>
            ))}
            {showsResults ? (
              <Th align="end" className="min-w-24">
                {t('matrix.passed')}
              </Th>
            ) : null}
            <Th align="end" className="min-w-32">
              {t('matrix.lastActive')}
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MatrixRow key={row.member.id} row={row} skills={known} base={base} showsResults={showsResults} />
          ))}
        </tbody>
      </Table>
      <UnknownSkills summary={t('matrix.unknown', { count: unknown.length })} skills={unknown} />
    </div>
  )
}

interface MatrixRowProps extends Omit<TeamMatrixProps, 'rows'> {
  row: TeamRow
  showsResults: boolean
}

function MatrixRow({ row, skills, base, showsResults }: MatrixRowProps) {
  const { t } = useTranslation('team')
  return (
    <tr className="group">
      <th
        scope="row"
        className="border-line bg-surface group-hover:bg-hover sticky left-0 z-10 border-b px-4 py-2.5 text-start font-medium transition-colors group-last:border-b-0"
      >
        <Link
          to={`${base}/${encodeURIComponent(row.member.id)}`}
          prefetch="intent"
          className="flex items-center gap-3 underline-offset-4 hover:underline"
        >
          <Avatar name={row.member.name} />
          {row.member.name}
        </Link>
      </th>
      {skills.map((skill) => (
        <Td align="center" key={skill.id} className="group-hover:bg-hover px-2 py-2.5 transition-colors">
          <Cell estimate={estimateOf(row, skill)} />
        </Td>
      ))}
      {showsResults ? (
        <Td align="end" className="group-hover:bg-hover transition-colors">
          {t('matrix.passedOf', { passed: row.passed, count: row.submissions ?? 0 })}
        </Td>
      ) : null}
      <Td align="end" className="text-ink-soft group-hover:bg-hover whitespace-nowrap transition-colors">
        {row.lastActiveAt ? <Time value={row.lastActiveAt} shape="date" /> : t('matrix.never')}
      </Td>
    </tr>
  )
}

function Cell({ estimate }: { estimate: ReturnType<typeof estimateOf> }) {
  const { t } = useTranslation('team')
  return (
    <span className="inline-flex items-center gap-1">
      <LevelBadge estimate={estimate ?? { state: 'NOT_ENOUGH_EVIDENCE' }} compact />
      {estimate?.growing ? (
        <>
          <TrendingUp aria-hidden className="text-accent size-4" strokeWidth={1.75} />
          <span className="sr-only">{t('growing')}</span>
        </>
      ) : null}
    </span>
  )
}

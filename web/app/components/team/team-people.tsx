import { Link, useSearchParams } from '@remix-run/react'
import { Users } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LevelLegend } from '~/components/skills/level-legend'
import { UnknownSkills } from '~/components/skills/unknown-skills'
import { Button, buttonClass } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import type { LearnableFragment, TeamPageFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'
import { isFiltered, searchString, type TeamSearch } from '~/team/team-search'
import { EvidenceDrawer } from './evidence-drawer'
import { SelectionBar } from './selection-bar'
import { TeamList } from './team-list'
import { TeamMatrix } from './team-matrix'
import type { MatrixSkill, TeamRow } from './team-row'
import { useMoreRows } from './use-more-rows'

interface TeamPeopleProps {
  page: TeamPageFragment
  search: TeamSearch
  skills: MatrixSkill[]
  known: MatrixSkill[]
  base: string
  /** Null for whoever may give nothing. */
  learnable: LearnableFragment | null
}

/** Everybody whom the address asks for: as a matrix, on a phone as a list. */
export function TeamPeople({ page, search, skills, known, base, learnable }: TeamPeopleProps) {
  const { t } = useTranslation('team')
  const format = useFormat()
  const more = useMoreRows(page, `${base}/rows${searchString(search)}`)
  const { chosen, toggle, clear } = useSelection()
  const cell = useOpenCell(skills)
  const unknown = skills.filter(({ id }) => !known.some((skill) => skill.id === id))
  if (page.totalCount === 0) return <Nobody search={search} />
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="text-ink-soft text-sm" role="status">
          {t('count', { count: page.totalCount, people: format.whole(page.totalCount) })}
          {search.step
            ? ` · ${t(`filter.steps.${search.step as 'ACTIVE' | 'ASSESSED' | 'LEARNING'}`)}`
            : null}
        </p>
        <LevelLegend />
      </div>
      <TeamMatrix
        skills={known}
        rows={more.rows}
        total={page.totalCount}
        search={search}
        base={base}
        selection={learnable ? { chosen, toggle } : null}
        onOpen={cell.open}
        onEnd={more.load}
      />
      <TeamList rows={more.rows} skills={known} skillCount={skills.length} base={base} />
      {more.hasFailed ? <p className="text-danger text-sm">{t('more.failed')}</p> : null}
      {more.hasMore ? (
        <MoreRows
          page={page}
          search={search}
          shown={more.rows.length}
          isLoading={more.isLoading}
          load={more.load}
        />
      ) : null}
      <UnknownSkills summary={t('matrix.unknown', { count: unknown.length })} skills={unknown} />
      {learnable ? <SelectionBar chosen={chosen} learnable={learnable} onClear={clear} /> : null}
      {cell.shown ? (
        <EvidenceDrawer
          open={cell.shown}
          name={more.rows.find(({ member }) => member.id === cell.shown?.member)?.member.name}
          base={base}
          learnable={learnable}
          onClose={cell.close}
        />
      ) : null}
    </div>
  )
}

/** The matrix asks by itself as one scrolls; a list on a phone, and a browser without script, by this. */
function MoreRows({
  page,
  search,
  shown,
  isLoading,
  load,
}: Pick<TeamPeopleProps, 'page' | 'search'> & { shown: number; isLoading: boolean; load(): void }) {
  const { t } = useTranslation('team')
  const format = useFormat()
  const after = page.pageInfo.endCursor ?? ''
  return (
    <div className="text-ink-soft flex items-center gap-4 text-sm">
      <Button tone="secondary" busy={isLoading} onClick={load}>
        {t('more.load')}
      </Button>
      {t('more.shown', { shown: format.whole(shown), people: format.whole(page.totalCount) })}
      <noscript>
        <a href={searchString(search, { after })} className={buttonClass({ tone: 'secondary' })}>
          {t('more.next')}
        </a>
      </noscript>
    </div>
  )
}

function Nobody({ search }: { search: TeamSearch }) {
  const { t } = useTranslation('team')
  if (!isFiltered(search)) return <EmptyState icon={Users} title={t('empty')} text={t('emptyText')} />
  return (
    <EmptyState
      icon={Users}
      title={t('nobody')}
      text={t('nobodyText')}
      action={
        <Link
          to={searchString({ ...search, q: null, skill: null, level: null, role: null, step: null }) || '?'}
          className={buttonClass({ tone: 'secondary' })}
        >
          {t('filter.clear')}
        </Link>
      }
    />
  )
}

function useSelection() {
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const toggle = ({ member: { id, name } }: TeamRow) =>
    setChosen((held) => {
      const next = new Map(held)
      if (!next.delete(id)) next.set(id, name)
      return next
    })
  return { chosen, toggle, clear: () => setChosen(new Map()) }
}

/** Which cell is open stands in the address, so that a colleague can be sent there. */
function useOpenCell(skills: MatrixSkill[]) {
  const [params, setParams] = useSearchParams()
  const member = params.get('person')
  const skill = skills.find(({ id }) => id === params.get('of'))
  const put = (entries: Record<string, string>) =>
    setParams(
      (held) => {
        const next = new URLSearchParams(held)
        for (const name of ['person', 'of']) next.delete(name)
        for (const [name, value] of Object.entries(entries)) next.set(name, value)
        return next
      },
      { preventScrollReset: true },
    )
  return {
    shown: member && skill ? { member, skill } : null,
    open: (person: string, of: string) => put({ person, of }),
    close: () => put({}),
  }
}

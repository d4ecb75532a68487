import { Link } from '@remix-run/react'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '~/components/ui/class-names'
import { searchString, sortedBy, type TeamSearch } from '~/team/team-search'
import type { Domain } from './team-row'

type CellProps = (row: number, column: number) => object

interface MatrixHeadProps {
  domains: Domain[]
  search: TeamSearch
  showsResults: boolean
  hasSelection: boolean
  cell: CellProps
}

const edge = 'bg-surface border-line border-b'

/** Domains over their skills; each name sorts by what stands below it. */
export function MatrixHead({ domains, search, showsResults, hasSelection, cell }: MatrixHeadProps) {
  const { t } = useTranslation('team')
  const skills = domains.flatMap((domain) => domain.skills)
  const person = hasSelection ? 1 : 0
  const active = person + skills.length + (showsResults ? 2 : 1)
  const sorted = { search, row: 0, cell }
  return (
    <thead className="sticky top-0 z-30">
      <tr aria-hidden className="text-ink-faint text-xs">
        <td colSpan={person + 1} className={cx('bg-surface sticky left-0 z-20')} />
        {domains.map(({ slug, name, skills: { length } }) => (
          <td
            key={slug}
            colSpan={length}
            className="bg-surface border-line border-s px-2 pt-3 pb-1 text-start font-medium"
          >
            <span className={cx(length < 2 && 'block max-w-24 truncate')}>{name}</span>
          </td>
        ))}
        <td colSpan={showsResults ? 2 : 1} className="bg-surface border-line border-s" />
      </tr>
      <tr>
        {hasSelection ? (
          <th scope="col" className={cx(edge, 'sticky left-0 z-20 w-11 min-w-11')}>
            <span {...cell(0, 0)} className="block h-6">
              <span className="sr-only">{t('select.column')}</span>
            </span>
          </th>
        ) : null}
        <SortedHead
          {...sorted}
          sort={null}
          column={person}
          className={cx('sticky z-20 min-w-52 text-start', hasSelection ? 'left-11' : 'left-0')}
        >
          {t('matrix.person')}
        </SortedHead>
        {domains.flatMap((domain) =>
          domain.skills.map((skill, at) => (
            <SortedHead
              key={skill.id}
              {...sorted}
              sort={skill.id}
              column={person + 1 + skills.indexOf(skill)}
              hint={domain.name}
              className={cx('max-w-36 min-w-24 text-center align-bottom', at === 0 && 'border-s')}
            >
              {skill.name}
            </SortedHead>
          )),
        )}
        {showsResults ? (
          <th
            scope="col"
            className={cx(edge, 'text-ink-soft min-w-24 border-s px-4 py-2 text-end text-xs font-medium')}
          >
            <span {...cell(0, active - 1)}>{t('matrix.passed')}</span>
          </th>
        ) : null}
        <SortedHead
          {...sorted}
          sort="active"
          column={active}
          className={cx('min-w-32 text-end', !showsResults && 'border-s')}
        >
          {t('matrix.lastActive')}
        </SortedHead>
      </tr>
    </thead>
  )
}

interface SortedHeadProps {
  sort: string | null
  search: TeamSearch
  row: number
  column: number
  cell: CellProps
  hint?: string
  className: string
  children: string
}

function SortedHead({ sort, search, row, column, cell, hint, className, children }: SortedHeadProps) {
  const isSorted = search.sort === sort
  const Arrow = search.dir ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (search.dir ? 'descending' : 'ascending') : undefined}
      className={cx(edge, 'text-ink-soft px-2 py-2 text-xs leading-snug font-medium', className)}
    >
      <Link
        {...cell(row, column)}
        to={searchString(sortedBy(search, sort)) || '?'}
        preventScrollReset
        title={hint}
        className={cx(
          'hover:text-ink inline-flex items-end gap-1 rounded-sm px-1 py-1',
          isSorted && 'text-ink',
        )}
      >
        {hint ? <span className="sr-only">{hint}: </span> : null}
        {children}
        {isSorted ? <Arrow aria-hidden className="size-3.5 shrink-0" strokeWidth={2} /> : null}
      </Link>
    </th>
  )
}

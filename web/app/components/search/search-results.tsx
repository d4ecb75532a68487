import { useTranslation } from 'react-i18next'
import { HitOption } from './hit-option'
import { addressOf, type HitGroup } from './hits'
import type { Search } from './use-search'

interface SearchResultsProps {
  base: string
  listId: string
  optionId: (place: number) => string
  search: Search
  groups: HitGroup[]
  active: number
  onPoint: (place: number) => void
  onOpen: () => void
}

export function SearchResults({ listId, search, groups, ...rest }: SearchResultsProps) {
  const { t } = useTranslation('search')
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0)
  return (
    <>
      <div
        id={listId}
        role="listbox"
        aria-label={t('results')}
        className="overflow-y-auto overscroll-contain px-2"
      >
        {groups.map((group) => (
          <Group key={group.kind} listId={listId} group={group} {...rest} />
        ))}
      </div>
      {count === 0 ? <Nothing search={search} /> : <Keys />}
      <p role="status" className="sr-only">
        {count > 0 && !search.isWaiting ? t('count', { count }) : ''}
      </p>
    </>
  )
}

function Group({
  base,
  listId,
  optionId,
  group: { kind, hits },
  active,
  onPoint,
  onOpen,
}: Omit<SearchResultsProps, 'search' | 'groups'> & { group: HitGroup }) {
  const { t } = useTranslation('search')
  const headingId = `${listId}-${kind}`
  return (
    <div role="group" aria-labelledby={headingId} className="pb-2">
      <div
        id={headingId}
        className="bg-surface text-ink-faint sticky top-0 z-10 px-3 pt-3 pb-1.5 text-xs font-medium"
      >
        {t(`kind.${kind}`)}
      </div>
      {hits.map(({ hit, place }) => (
        <HitOption
          key={place}
          id={optionId(place)}
          hit={hit}
          to={base + addressOf(hit)}
          isActive={place === active}
          onPoint={() => onPoint(place)}
          onOpen={onOpen}
        />
      ))}
    </div>
  )
}

/** What to do: before anything is typed, where nothing was found, and where the search could not answer. */
function Nothing({ search: { found, isWaiting, hasFailed } }: { search: Search }) {
  const { t } = useTranslation('search')
  const isEmpty = found !== null && !found.refusal && !isWaiting
  return (
    <div role="status" className="px-6 py-10 text-center">
      {isEmpty ? (
        <p className="font-medium break-words">{t('empty.title', { query: found.query.trim() })}</p>
      ) : null}
      <p className="text-ink-soft mx-auto mt-1 max-w-md text-sm">
        {hasFailed ? t('failed') : (found?.refusal ?? t(isEmpty ? 'empty.text' : 'start'))}
      </p>
    </div>
  )
}

function Keys() {
  const { t } = useTranslation('search')
  return (
    <p className="border-line text-ink-faint shrink-0 border-t px-4 py-2.5 text-xs max-sm:hidden">
      {t('keys')}
    </p>
  )
}

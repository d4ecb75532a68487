import { Link } from '@remix-run/react'
import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LevelsOnly } from '~/components/team/levels-only'
import { buttonClass } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { Section } from '~/components/ui/section'
import type { ShownRecordFragment } from '~/graphql/generated/graphql'
import { recordAddress, type RecordSearch } from '~/person/record-search'
import { RecordEntries } from './record-entries'
import { RecordFilter } from './record-filter'

interface PersonRecordProps {
  record: ShownRecordFragment
  search: RecordSearch
  /** That are known of the person. */
  skills: readonly { id: string; name: string }[]
  /** Where one's own entries lead; null of somebody else. */
  base: string | null
}

/** What somebody did and what it changed, page by page. */
export function PersonRecord({ record, search, skills, base }: PersonRecordProps) {
  const { t } = useTranslation('record')
  const { edges, pageInfo } = record.entries
  const { kind, skill, after } = search
  const hasKinds = record.certificates !== null && record.certificates !== undefined
  const isFiltered = kind !== null || skill !== null
  return (
    <Section title={t(hasKinds ? 'done.title' : 'done.titleLevels')}>
      <p className="text-ink-soft max-w-[68ch] text-sm">{t('done.text')}</p>
      {hasKinds ? null : <LevelsOnly />}
      <RecordFilter search={search} skills={skills} hasKinds={hasKinds} />
      {edges.length > 0 ? (
        <RecordEntries entries={edges} base={base} />
      ) : (
        <EmptyState
          icon={History}
          title={t(isFiltered || after ? 'nothing.title' : 'empty.title')}
          text={t(isFiltered || after ? 'nothing.text' : 'empty.text')}
        />
      )}
      {pageInfo.hasNextPage || after ? (
        <div className="flex flex-wrap gap-3">
          {after ? (
            <Link to={recordAddress({ kind, skill })} className={buttonClass({ tone: 'secondary' })}>
              {t('newest')}
            </Link>
          ) : null}
          {pageInfo.hasNextPage ? (
            <Link
              to={recordAddress({ kind, skill, after: pageInfo.endCursor ?? null })}
              className={buttonClass({ tone: 'secondary' })}
            >
              {t('earlier')}
            </Link>
          ) : null}
        </div>
      ) : null}
    </Section>
  )
}

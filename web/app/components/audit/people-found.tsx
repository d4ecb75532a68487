import { Link } from '@remix-run/react'
import { UserSearch } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { searchString, type AuditSearch } from '~/audit/audit-search'
import { EmptyState } from '~/components/ui/empty-state'

interface PeopleFoundProps {
  people: { id: string; name: string; email: string }[]
  total: number
  search: AuditSearch
}

/** Whom what was typed may mean: nobody, or several to choose from. */
export function PeopleFound({ people, total, search }: PeopleFoundProps) {
  const { t } = useTranslation('audit')
  const who = search.who ?? ''
  if (people.length === 0)
    return <EmptyState icon={UserSearch} title={t('found.none', { who })} text={t('found.noneText')} />
  return (
    <section aria-labelledby="people-found" className="grid gap-3">
      <h2 id="people-found" className="font-medium">
        {t('found.several', { count: total, who })}
      </h2>
      <ul className="border-line bg-surface divide-line divide-y rounded border">
        {people.map(({ id, name, email }) => (
          <li key={id}>
            <Link
              to={searchString({ ...search, who: null, person: id })}
              className="hover:bg-hover grid gap-0.5 px-5 py-3 text-sm"
            >
              <span className="font-medium break-words">{name}</span>
              <span className="text-ink-soft text-xs break-all">{email}</span>
            </Link>
          </li>
        ))}
      </ul>
      {total > people.length ? (
        <p className="text-ink-faint text-sm">{t('found.more', { count: total - people.length })}</p>
      ) : null}
    </section>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useParams } from '@remix-run/react'
import { Download, History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { auditFilter, auditSearch, searchString, type AuditSearch } from '~/audit/audit-search'
import { AuditEventList } from '~/components/audit/audit-event-list'
import { foundPeople } from '~/audit/found-people.server'
import { AuditFilterForm } from '~/components/audit/audit-filter-form'
import { PeopleFound } from '~/components/audit/people-found'
import { buttonClass } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHead } from '~/components/ui/page-head'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { browserName } from '~/settings/browser-name'
import { page } from '~/shell/page'

const AuditQuery = graphql(`
  query Audit($org: String!, $after: String, $filter: AuditFilter, $person: ID!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      member(id: $person) {
        name
      }
      auditEvents(first: 50, after: $after, filter: $filter) {
        pageInfo {
          hasNextPage
          hasPreviousPage
          endCursor
        }
        edges {
          node {
            ...AuditEventRow
          }
        }
      }
    }
  }
`)

export const handle = page({
  title: (t) => t('audit:title'),
  crumb: (t) => t('audit:title'),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const search = auditSearch(searchParams)
  const org = params.org ?? ''
  const found = await foundPeople(request, { org, search, path: 'audit' })
  if (found) return { search, found, name: null, pageInfo: null, events: [] }
  const data = await query(request, AuditQuery, {
    org,
    after: searchParams.get('after') ?? undefined,
    filter: auditFilter(search),
    person: search.person ?? '',
  })
  const { member, auditEvents } = requireOrganization(request, data)
  const { edges, pageInfo } = orNotFound(auditEvents)
  return {
    search,
    found,
    name: member?.name ?? null,
    pageInfo,
    events: edges.map(({ node }) => ({ ...node, ...browserName(node.userAgent ?? null) })),
  }
}

export default function Audit() {
  const { t } = useTranslation('audit')
  const { search, found, name, events, pageInfo } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t('title')} text={t('text')}>
        {found ? null : <ExportLink search={search} />}
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <AuditFilterForm search={search} name={name} />
        {found ? (
          <PeopleFound {...found} search={search} />
        ) : events.length > 0 ? (
          <AuditEventList events={events} />
        ) : (
          <NoEvents filtered={searchString(search) !== ''} />
        )}
        {pageInfo ? <OtherPages search={search} pageInfo={pageInfo} /> : null}
      </div>
    </>
  )
}

function ExportLink({ search }: { search: AuditSearch }) {
  const { t } = useTranslation('audit')
  const { org } = useParams()
  return (
    <a
      href={`/o/${org}/audit/csv${searchString(search)}`}
      download
      className={`${buttonClass({ tone: 'secondary' })} gap-2`}
    >
      <Download aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
      {t('export')}
    </a>
  )
}

interface OtherPagesProps {
  search: AuditSearch
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor?: string | null }
}

function OtherPages({ search, pageInfo: { hasNextPage, hasPreviousPage, endCursor } }: OtherPagesProps) {
  const { t } = useTranslation('audit')
  if (!hasNextPage && !hasPreviousPage) return null
  return (
    <nav className="flex gap-3" aria-label={t('pages')}>
      {hasPreviousPage ? (
        <Link to={searchString(search) || '?'} className={buttonClass({ tone: 'secondary' })}>
          {t('newest')}
        </Link>
      ) : null}
      {hasNextPage && endCursor ? (
        <Link to={searchString(search, { after: endCursor })} className={buttonClass({ tone: 'secondary' })}>
          {t('next')}
        </Link>
      ) : null}
    </nav>
  )
}

function NoEvents({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation('audit')
  return filtered ? (
    <EmptyState icon={History} title={t('noMatch.title')} text={t('noMatch.text')} />
  ) : (
    <EmptyState icon={History} title={t('empty.title')} text={t('empty.text')} />
  )
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Looks } from '~/components/person/looks'
import { PersonRecord } from '~/components/person/person-record'
import { PersonReport } from '~/components/person/person-report'
import { PersonSections } from '~/components/person/person-sections'
import { SeenLine } from '~/components/privacy/seen-line'
import { PageHead } from '~/components/ui/page-head'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { recordSearch } from '~/person/record-search'
import { makePersonReport, openRecord } from '~/person/record.server'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const OwnRecordQuery = graphql(`
  query OwnRecord($org: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      privacy {
        managersSee
      }
      viewerMember {
        ...RecordPerson
      }
      looks {
        ...ShownLook
      }
    }
  }
`)

export const handle = page({ title: (t) => t('record:title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, OwnRecordQuery, { org: params.org ?? '' })
  const { viewerMember, looks, privacy } = requireOrganization(request, data)
  const member = orNotFound(viewerMember)
  const search = recordSearch(new URL(request.url).searchParams)
  return { member, looks, privacy, search, record: await openRecord(request, member.id, search) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  return makePersonReport(request, await request.formData(), `/o/${params.org}/record`)
}

/** What a person's managers see of them, with all that only they themselves do, and who looked. */
export default function OwnRecord() {
  const { t } = useTranslation('record')
  const { member, looks, privacy, record, search } = useLoaderData<typeof loader>()
  const base = `/o/${useParams().org}`
  const known = member.skills.filter(({ evidenceCount }) => evidenceCount > 0)
  return (
    <div className="max-w-4xl">
      <PageHead title={t('title')} text={t('text')} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
        <PersonSections member={member} record={record} base={base} />
        <PersonRecord record={record} search={search} skills={known.map(({ skill }) => skill)} base={base} />
        <Looks looks={looks} />
        <SeenLine managersSee={privacy.managersSee} />
        <PersonReport member={member} isOwn />
      </div>
    </div>
  )
}

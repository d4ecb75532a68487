import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useParams } from '@remix-run/react'
import { CalendarClock, FileText, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ReportFiles } from '~/components/reports/report-files'
import { ReportList } from '~/components/reports/report-list'
import { buttonClass } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { changeReports } from '~/reports/actions.server'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'
import { useRefresh } from '~/shell/use-refresh'

const TeamReportsQuery = graphql(`
  query TeamReports($org: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      reports {
        ...ReportRow
      }
      reportFiles {
        ...ReportFileRow
      }
    }
  }
`)

export const handle = page({ title: (t) => t('report:title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, TeamReportsQuery, { org: params.org ?? '' })
  const { reports, reportFiles } = requireOrganization(request, data)
  return { reports: orNotFound(reports), files: reportFiles }
}

export function action({ request, params }: ActionFunctionArgs) {
  return changeReports(request, params.org ?? '')
}

export default function TeamReports() {
  const { t } = useTranslation('report')
  const { reports, files } = useLoaderData<typeof loader>()
  const base = `/o/${useParams().org}/team/reports`
  useRefresh(files.some(({ state }) => state === 'WAITING' || state === 'RUNNING'))
  const setUp = (
    <Link to={`${base}/new`} className={buttonClass({})}>
      <Plus aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
      {t('empty.action')}
    </Link>
  )
  return (
    <>
      <PageHead title={t('title')} text={t('text')}>
        {reports.length > 0 ? setUp : null}
      </PageHead>
      <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-10">
        <Section title={t('scheduled')}>
          {reports.length > 0 ? (
            <ReportList reports={reports} base={base} />
          ) : (
            <EmptyState icon={CalendarClock} title={t('empty.title')} text={t('empty.text')} action={setUp} />
          )}
        </Section>
        <Section title={t('files')}>
          {files.length > 0 ? (
            <ReportFiles files={files} base={base} />
          ) : (
            <EmptyState icon={FileText} title={t('filesEmpty.title')} text={t('filesEmpty.text')} />
          )}
        </Section>
      </div>
    </>
  )
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FileDownload } from '~/components/reports/file-download'
import { FileSteps } from '~/components/reports/file-steps'
import { ReportFacts } from '~/components/reports/report-facts'
import { useDay } from '~/components/privacy/use-day'
import { useSize } from '~/components/privacy/use-size'
import { PageHead } from '~/components/ui/page-head'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'
import { useRefresh } from '~/shell/use-refresh'

const TeamReportFileQuery = graphql(`
  query TeamReportFile($org: String!, $file: ID!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      reportFile(id: $file) {
        ...ReportFileRow
      }
    }
  }
`)

export const handle = page<{ file: { name: string } }>({
  title: (_, data) => data.file.name,
  crumb: (_, data) => data.file.name,
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, TeamReportFileQuery, { org: params.org ?? '', file: params.file ?? '' })
  return { file: orNotFound(requireOrganization(request, data).reportFile) }
}

const texts = {
  WAITING: 'file.waitingText',
  RUNNING: 'file.runningText',
  READY: 'file.readyText',
  FAILED: 'file.failedText',
} as const

/** How far a file is, and the file once it is ready. */
export default function TeamReportFile() {
  const { t } = useTranslation('report')
  const { file } = useLoaderData<typeof loader>()
  const day = useDay()
  const size = useSize()
  const { state, bytes } = file
  useRefresh(state !== 'READY')
  return (
    <div className="max-w-3xl">
      <PageHead title={file.name} text={t(`views.${file.view}`)} />
      <div className="border-line bg-surface grid gap-5 rounded border px-6 py-6">
        <ReportFacts facts={file.facts} />
        <div role="status" className="grid gap-4">
          <FileSteps state={state} />
          <p className="text-ink-soft max-w-[68ch] text-sm">{file.fault ?? t(texts[state])}</p>
        </div>
        {file.address ? (
          <div className="flex flex-wrap items-center gap-4">
            <FileDownload file={file} tone="primary" />
            <span className="text-ink-faint text-sm">
              {[...(bytes ? [size(bytes)] : []), t('file.until', { day: day(file.expiresAt) })].join(' · ')}
            </span>
          </div>
        ) : null}
      </div>
    </div>
  )
}

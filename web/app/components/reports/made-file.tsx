import { useTranslation } from 'react-i18next'
import { useDay } from '~/components/privacy/use-day'
import { useSize } from '~/components/privacy/use-size'
import { PageHead } from '~/components/ui/page-head'
import type { ReportFileRowFragment } from '~/graphql/generated/graphql'
import { useRefresh } from '~/shell/use-refresh'
import { FileDownload } from './file-download'
import { FileSteps } from './file-steps'
import { ReportFacts } from './report-facts'

const texts = {
  WAITING: 'file.waitingText',
  RUNNING: 'file.runningText',
  READY: 'file.readyText',
  FAILED: 'file.failedText',
} as const

/** How far a file is, and the file once it is ready. */
export function MadeFile({ file }: { file: ReportFileRowFragment }) {
  const { t } = useTranslation('report')
  const day = useDay()
  const size = useSize()
  const { state, bytes } = file
  useRefresh(state !== 'READY')
  return (
    <div className="max-w-3xl">
      <PageHead title={file.name} text={file.view === 'PERSON' ? undefined : t(`views.${file.view}`)} />
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

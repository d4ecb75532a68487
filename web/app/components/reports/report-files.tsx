import { Link } from '@remix-run/react'
import { FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDay } from '~/components/privacy/use-day'
import type { ReportFileRowFragment } from '~/graphql/generated/graphql'
import { FileDownload } from './file-download'

/** What was made for the viewer and is still there. */
export function ReportFiles({ files, base }: { files: ReportFileRowFragment[]; base: string }) {
  const { t } = useTranslation('report')
  const day = useDay()
  return (
    <ul className="border-line bg-surface divide-line divide-y rounded border">
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3">
          <FileText aria-hidden className="text-ink-faint size-5 shrink-0" strokeWidth={1.5} />
          <div className="min-w-44 flex-1">
            <Link
              to={`${base}/${encodeURIComponent(file.id)}`}
              className="text-sm font-medium underline-offset-4 hover:underline"
            >
              {file.name}
            </Link>
            <p className="text-ink-faint mt-0.5 text-xs">
              {[
                file.state === 'READY'
                  ? t('file.made', { day: day(file.createdAt) })
                  : t(`states.${file.state}`),
                t('file.until', { day: day(file.expiresAt) }),
              ].join(' · ')}
            </p>
          </div>
          <FileDownload file={file} tone="secondary" />
        </li>
      ))}
    </ul>
  )
}

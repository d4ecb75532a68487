import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '~/components/ui/button'
import type { ReportFileRowFragment } from '~/graphql/generated/graphql'

export function FileDownload({ file, tone }: { file: ReportFileRowFragment; tone: 'primary' | 'secondary' }) {
  const { t } = useTranslation('report')
  if (!file.address) return null
  return (
    <a
      href={file.address}
      download
      className={buttonClass({ tone, ...(tone === 'secondary' ? { size: 'small' } : {}) })}
    >
      <Download aria-hidden className="size-4" strokeWidth={1.5} />
      {t('file.download', { format: t(`formats.${file.format}`) })}
    </a>
  )
}

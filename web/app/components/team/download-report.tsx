import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '~/components/ui/button'

/** What a page shows, as a file. */
export function DownloadReport({ href }: { href: string }) {
  const { t } = useTranslation('team')
  return (
    <a href={href} download className={`${buttonClass({ tone: 'secondary' })} w-fit print:hidden`}>
      <Download aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
      {t('report.download')}
    </a>
  )
}

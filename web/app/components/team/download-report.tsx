import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '~/components/ui/button'

/** What a page shows, as a file. `search` is the address that says what. */
export function DownloadReport({ base, search }: { base: string; search: string }) {
  const { t } = useTranslation('team')
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      {(['csv', 'xlsx'] as const).map((format) => (
        <a
          key={format}
          href={`${base}/${format}${search}`}
          download
          className={buttonClass({ tone: 'secondary' })}
        >
          <Download aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
          {t(`report.${format}`)}
        </a>
      ))}
    </div>
  )
}

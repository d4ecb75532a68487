import { Link, useNavigate, useSubmit } from '@remix-run/react'
import { ChevronDown, FileSpreadsheet, FileText, FolderDown, Mail, Table2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, buttonClass } from '~/components/ui/button'
import { Menu, menuItemClass, MenuItem, MenuSeparator } from '~/components/ui/menu'
import { useHydrated } from '~/components/ui/use-hydrated'
import { tableAddress } from '~/reports/asked'

interface DownloadReportProps {
  organization: { id: string; slug: string }
  /** The address that says what is shown. */
  search: string
}

/** What a page shows, as a file or by letter. Without script it leads to the page that offers the same. */
export function DownloadReport({ organization, search }: DownloadReportProps) {
  const { t } = useTranslation('report')
  const isAlive = useHydrated()
  const submit = useSubmit()
  const navigate = useNavigate()
  const reports = `/o/${organization.slug}/team/reports`
  const plan = `${reports}/new${search}`
  if (!isAlive)
    return (
      <Link to={plan} className={`${buttonClass({ tone: 'secondary' })} print:hidden`}>
        <FolderDown aria-hidden className="size-[1.15em]" strokeWidth={1.75} />
        {t('menu.open')}
      </Link>
    )
  const makePdf = () =>
    submit(
      { intent: 'make', organization: organization.id, search, format: 'PDF' },
      { method: 'post', action: plan },
    )
  return (
    <div className="print:hidden">
      <Menu
        trigger={
          <Button tone="secondary" icon={FolderDown}>
            {t('menu.open')}
            <ChevronDown aria-hidden className="size-4" />
          </Button>
        }
      >
        <MenuItem icon={FileText} onSelect={makePdf}>
          {t('menu.pdf')}
        </MenuItem>
        {(['xlsx', 'csv'] as const).map((format) => {
          const Icon = format === 'xlsx' ? FileSpreadsheet : Table2
          return (
            <MenuItem key={format} asChild>
              <a href={tableAddress(organization.slug, search, format)} download className={menuItemClass}>
                <Icon aria-hidden className="text-ink-faint size-4" strokeWidth={1.5} />
                {t(`menu.${format}`)}
              </a>
            </MenuItem>
          )
        })}
        <MenuSeparator />
        <MenuItem icon={Mail} onSelect={() => navigate(plan)}>
          {t('menu.letter')}
        </MenuItem>
        <MenuItem icon={FolderDown} onSelect={() => navigate(reports)}>
          {t('menu.all')}
        </MenuItem>
      </Menu>
    </div>
  )
}

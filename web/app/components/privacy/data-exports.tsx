import { Archive, Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '~/components/ui/button'
import { Progress } from '~/components/ui/progress'
import type { DataExportFragment } from '~/graphql/generated/graphql'
import { useRefresh } from '~/shell/use-refresh'
import { useDay } from './use-day'
import { useSize } from './use-size'

/** Copies that were asked for: on their way, or there to be fetched. */
export function DataExports({ exports }: { exports: DataExportFragment[] }) {
  useRefresh(exports.some(({ state }) => state !== 'READY'))
  if (exports.length === 0) return null
  return (
    <ul className="border-line bg-surface divide-line divide-y rounded border">
      {exports.map((row) => (
        <li key={row.id} className="px-5 py-3">
          {row.path ? <Ready row={row} path={row.path} /> : <UnderWay row={row} />}
        </li>
      ))}
    </ul>
  )
}

function Ready({ row, path }: { row: DataExportFragment; path: string }) {
  const { t } = useTranslation('privacy')
  const day = useDay()
  const size = useSize()
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Archive aria-hidden className="text-ink-faint size-5 shrink-0" strokeWidth={1.5} />
      <div className="min-w-44 flex-1">
        <p className="text-sm font-medium">{t('own.ready', { date: day(row.createdAt) })}</p>
        <p className="text-ink-faint tabular mt-0.5 text-xs">
          {[size(row.bytes ?? 0), t('own.until', { date: day(row.expiresAt ?? row.createdAt) })].join(' · ')}
        </p>
      </div>
      <a
        href={path}
        download
        aria-label={t('own.downloadFor', { date: day(row.createdAt) })}
        className={buttonClass({ tone: 'secondary', size: 'small' })}
      >
        <Download aria-hidden className="size-4" strokeWidth={1.5} />
        {t('own.download')}
      </a>
    </div>
  )
}

function UnderWay({ row: { state, done, total } }: { row: DataExportFragment }) {
  const { t } = useTranslation('privacy')
  if (state === 'FAILED') return <p className="text-ink-soft text-sm">{t('own.failed')}</p>
  return (
    <div className="grid gap-2" role="status">
      <p className="text-sm font-medium">{t('own.making')}</p>
      <Progress label={t('own.making')} value={done} max={total} />
      <p className="text-ink-soft tabular text-xs">
        {total > 0 ? t('own.progress', { done, total }) : t('own.waiting')}
      </p>
    </div>
  )
}

import { Link, useSearchParams } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { auditSearch, searchString } from '~/audit/audit-search'
import type { ShownEvent } from './shown-event'

/** From where, in a quiet line; all that was noted unfolds below it. */
export function EventDetails({ event }: { event: ShownEvent }) {
  const { t } = useTranslation('audit')
  const { browser, system, address } = event
  const agent = browser && system ? t('browser', { browser, system }) : browser || system
  return (
    <details className="group mt-1">
      <summary className="text-ink-faint hover:text-ink flex w-fit max-w-full list-none items-center gap-1 rounded-sm py-0.5 text-xs [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-3.5 shrink-0 transition-transform group-open:rotate-90"
          strokeWidth={1.75}
        />
        <span className="min-w-0 break-words">
          {[address, agent].filter(Boolean).join(' · ') || t('details')}
        </span>
        <span className="sr-only">{t('details')}</span>
      </summary>
      <dl className="text-ink-soft mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 pb-1 text-xs">
        <Detail name={t('detail.at')} value={event.at} />
        <Detail name={t('detail.verb')} value={event.verb} />
        <Detail name={t('detail.actor')} value={event.actor?.email} />
        <Detail name={t('detail.token')} value={event.token?.name} />
        <Detail name={t('detail.address')} value={address} />
        <Detail name={t('detail.browser')} value={event.userAgent} />
        <Detail name={t('detail.request')} value={event.requestId} />
        <Detail name={t('detail.more')} value={event.details === '{}' ? null : event.details} />
      </dl>
      {event.actor ? <OnlyThis actor={event.actor} /> : null}
    </details>
  )
}

function Detail({ name, value }: { name: string; value: ReactNode }) {
  if (!value) return null
  return (
    <>
      <dt className="text-ink-faint">{name}</dt>
      <dd className="tabular font-mono break-all">{value}</dd>
    </>
  )
}

/** The way to people whom the list of members no longer names. */
function OnlyThis({ actor }: { actor: { id: string; name: string } }) {
  const { t } = useTranslation('audit')
  const [search] = useSearchParams()
  return (
    <Link
      to={searchString({ ...auditSearch(search), person: actor.id })}
      className="text-accent text-xs underline-offset-4 hover:underline"
    >
      {t('detail.onlyThis', { name: actor.name })}
    </Link>
  )
}

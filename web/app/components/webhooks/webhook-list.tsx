import { Link } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { WebhookEvent, WebhookState } from '~/graphql/generated/graphql'
import { WebhookStateBadge } from './webhook-state-badge'

interface ListedWebhook {
  id: string
  url: string
  description: string
  events: WebhookEvent[]
  state: WebhookState
  failingSince?: string | null
}

export function WebhookList({ webhooks }: { webhooks: ListedWebhook[] }) {
  const { t } = useTranslation('webhook')
  return (
    <ul className="border-line bg-surface divide-line divide-y rounded border">
      {webhooks.map(({ id, url, description, events, state, failingSince }) => (
        <li key={id}>
          <Link
            to={encodeURIComponent(id)}
            prefetch="intent"
            className="hover:bg-hover flex items-center gap-x-4 px-5 py-4 transition-colors"
          >
            <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-2">
              <div className="min-w-0">
                <p className="truncate text-sm font-medium">{description || new URL(url).host}</p>
                <p className="text-ink-faint mt-0.5 truncate text-xs">
                  {description ? `${new URL(url).host} · ` : ''}
                  {t('eventCount', { count: events.length })}
                </p>
              </div>
              <WebhookStateBadge state={state} isAiling={Boolean(failingSince)} />
            </div>
            <ChevronRight aria-hidden className="text-ink-faint size-4 shrink-0" strokeWidth={1.5} />
          </Link>
        </li>
      ))}
    </ul>
  )
}

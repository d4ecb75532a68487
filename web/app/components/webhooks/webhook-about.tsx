import { Link } from '@remix-run/react'
import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Time } from '~/components/ui/time'
import type { WebhookAboutFragment } from '~/graphql/generated/graphql'
import { WebhookActions } from './webhook-actions'
import { WebhookStateBadge } from './webhook-state-badge'
import { WebhookTrouble } from './webhook-trouble'

/** Where it leads, of what it tells, how it fares, and what can be done with it. */
export function WebhookAbout({ webhook }: { webhook: WebhookAboutFragment }) {
  const { t } = useTranslation('webhook')
  const { url, description, events, state, failingSince, previousSecretUntil } = webhook
  return (
    <section aria-labelledby="webhook" className="grid gap-5">
      <Link
        to=".."
        relative="path"
        className="text-ink-soft hover:text-ink inline-flex items-center gap-1.5 justify-self-start text-sm"
      >
        <ArrowLeft aria-hidden className="size-4" strokeWidth={1.5} />
        {t('title')}
      </Link>
      <div className="grid gap-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <h2 id="webhook" className="text-lg">
            {description || new URL(url).host}
          </h2>
          <WebhookStateBadge state={state} isAiling={Boolean(failingSince)} />
        </div>
        <p className="text-ink-soft font-mono text-sm break-all">{url}</p>
        <p className="text-ink-faint text-sm">{events.map((event) => t(`event.${event}`)).join(' · ')}</p>
        {previousSecretUntil ? (
          <p className="text-ink-faint text-sm">
            {t('secret.until')} <Time value={previousSecretUntil} />
          </p>
        ) : null}
      </div>
      <WebhookTrouble state={state} failingSince={failingSince} />
      <WebhookActions webhook={webhook} />
    </section>
  )
}

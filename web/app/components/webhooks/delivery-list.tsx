import { ChevronRight, CircleAlert, CircleCheck, CircleOff, Clock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CodeBlock } from '~/components/ui/code-block'
import { Time } from '~/components/ui/time'
import type { DeliveryRowFragment } from '~/graphql/generated/graphql'
import { eventNamed } from '~/webhooks/events'
import { DeliveryFacts } from './delivery-facts'
import { ResendDelivery } from './resend-delivery'
import { useOutcome } from './use-outcome'

const looks = {
  WAITING: { icon: Clock, className: 'text-ink-faint' },
  DELIVERED: { icon: CircleCheck, className: 'text-success' },
  FAILED: { icon: CircleAlert, className: 'text-danger' },
  CANCELLED: { icon: CircleOff, className: 'text-ink-faint' },
}

interface DeliveryListProps {
  deliveries: DeliveryRowFragment[]
  /** Whether one can be sent again. */
  isOn: boolean
}

export function DeliveryList({ deliveries, isOn }: DeliveryListProps) {
  const { t } = useTranslation('webhook')
  return (
    <ol aria-label={t('log.list')} className="border-line bg-surface divide-line divide-y rounded border">
      {deliveries.map((delivery) => (
        <DeliveryItem key={delivery.id} delivery={delivery} isOn={isOn} />
      ))}
    </ol>
  )
}

function DeliveryItem({ delivery, isOn }: { delivery: DeliveryRowFragment; isOn: boolean }) {
  const { t } = useTranslation('webhook')
  const outcome = useOutcome(delivery)
  const { icon: Icon, className } = looks[delivery.state]
  const event = eventNamed(delivery.event)
  return (
    <li>
      <details className="group">
        <summary className="hover:bg-hover flex list-none items-center gap-3 px-5 py-3 transition-colors [&::-webkit-details-marker]:hidden">
          <Icon aria-hidden className={`size-4.5 shrink-0 ${className}`} strokeWidth={1.75} />
          <span className="sr-only">{t(`delivery.${delivery.state}`)}</span>
          <span className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
            <span className="min-w-0">
              <span className="text-sm font-medium">{event ? t(`event.${event}`) : t('ping')}</span>
              <span className="text-ink-soft tabular ms-2 text-sm">{outcome}</span>
            </span>
            <span className="text-ink-faint tabular text-xs whitespace-nowrap">
              <Time value={delivery.createdAt} />
            </span>
          </span>
          <ChevronRight
            aria-hidden
            className="text-ink-faint size-4 shrink-0 transition-transform group-open:rotate-90"
            strokeWidth={1.5}
          />
        </summary>
        <div className="grid gap-4 px-5 pt-4 pb-5">
          <DeliveryFacts delivery={delivery} />
          <Content name={t('detail.request')} text={pretty(delivery.body)} />
          {delivery.answer == null ? null : (
            <Content name={t('detail.answer')} text={delivery.answer || t('detail.noAnswer')} />
          )}
          {isOn && event ? <ResendDelivery id={delivery.id} /> : null}
        </div>
      </details>
    </li>
  )
}

function Content({ name, text }: { name: string; text: string }) {
  return (
    <div className="grid gap-1.5">
      <p className="text-ink-faint text-xs">{name}</p>
      <CodeBlock className="max-h-72 break-all whitespace-pre-wrap">{text}</CodeBlock>
    </div>
  )
}

/** On several lines, to be read; what is sent stands on one. */
function pretty(body: string): string {
  return JSON.stringify(JSON.parse(body), null, 2)
}

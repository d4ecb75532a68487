import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Time } from '~/components/ui/time'
import type { DeliveryRowFragment } from '~/graphql/generated/graphql'

export function DeliveryFacts({ delivery }: { delivery: DeliveryRowFragment }) {
  const { t } = useTranslation('webhook')
  const { messageId, event, tries, triedAt, nextTryAt } = delivery
  return (
    <dl className="text-ink-soft grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-xs">
      <Fact name={t('detail.id')} value={<span className="font-mono">{messageId}</span>} />
      <Fact name={t('detail.type')} value={<span className="font-mono">{event}</span>} />
      <Fact name={t('detail.tries')} value={tries} />
      {triedAt ? <Fact name={t('detail.tried')} value={<Time value={triedAt} />} /> : null}
      {nextTryAt ? <Fact name={t('detail.next')} value={<Time value={nextTryAt} />} /> : null}
    </dl>
  )
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt className="text-ink-faint">{name}</dt>
      <dd className="tabular break-all">{value}</dd>
    </>
  )
}

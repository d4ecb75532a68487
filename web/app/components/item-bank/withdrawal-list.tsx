import { useTranslation } from 'react-i18next'
import { useDay } from '~/components/privacy/use-day'
import { Section } from '~/components/ui/section'
import type { BankItemQuery } from '~/graphql/generated/graphql'

type Withdrawals = NonNullable<BankItemQuery['bankItem']>['withdrawals']

/** When an item was withdrawn, why, and whether it was restored. */
export function WithdrawalList({ withdrawals }: { withdrawals: Withdrawals }) {
  const { t } = useTranslation('items')
  const day = useDay()
  if (withdrawals.length === 0) return null
  return (
    <Section title={t('withdrawals.title')}>
      <ul className="border-line bg-surface divide-line divide-y rounded border">
        {withdrawals.map(({ withdrawnAt, restoredAt, reason, upToVersion }) => (
          <li key={withdrawnAt} className="grid gap-1 px-5 py-4">
            <span>{reason}</span>
            <span className="text-ink-soft text-sm">
              {restoredAt
                ? t('withdrawals.over', {
                    from: day(withdrawnAt),
                    until: day(restoredAt),
                    number: upToVersion,
                  })
                : t('withdrawals.now', { from: day(withdrawnAt), number: upToVersion })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

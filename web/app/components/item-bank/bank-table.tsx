import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { RowHead, Table, Td, Th } from '~/components/ui/table'
import { useFormat } from '~/i18n/format'
import type { BankItem } from './item-bank'
import { StateBadge } from './state-badge'
import { useItemNumbers } from './use-item-numbers'

export function BankTable({ caption, items }: { caption: string; items: BankItem[] }) {
  const { t } = useTranslation('items')
  const { whole } = useFormat()
  const { percent, fixed, plusMinus } = useItemNumbers()
  return (
    <Table caption={caption} className="whitespace-nowrap">
      <thead>
        <tr>
          <Th>{t('column.item')}</Th>
          <Th>{t('column.state')}</Th>
          <Th align="end">{t('column.answers')}</Th>
          <Th align="end">{t('column.fullCredit')}</Th>
          <Th align="end">{t('column.difficulty')}</Th>
          <Th align="end">{t('column.slope')}</Th>
          <Th align="end">{t('column.restCorrelation')}</Th>
          <Th align="end">{t('column.exposure')}</Th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.slug}>
            <RowHead>
              <Link
                to={`/system/items/${item.slug}`}
                className="text-accent font-mono text-xs hover:underline"
              >
                {item.slug}
              </Link>
            </RowHead>
            <Td>
              <StateBadge state={item.state} isWithdrawn={item.isWithdrawn} />
            </Td>
            <Td align="end">{whole(item.answers)}</Td>
            <Td align="end">{percent(item.fullCredit)}</Td>
            <Td align="end">{plusMinus(item.difficulty, item.difficultyDoubt)}</Td>
            <Td align="end">{fixed(item.slope)}</Td>
            <Td align="end">{fixed(item.restCorrelation)}</Td>
            <Td align="end">{percent(item.attempts > 0 ? item.asked / item.attempts : null)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

import { useTranslation } from 'react-i18next'
import { Table, Td, Th } from '~/components/ui/table'
import type { BankItemQuery } from '~/graphql/generated/graphql'
import { useItemNumbers } from './use-item-numbers'

type Group = NonNullable<BankItemQuery['bankItem']>['observed'][number]

/** What people in groups by ability answered, beside what a sound item would have. */
export function ObservedTable({ groups }: { groups: Group[] }) {
  const { t } = useTranslation('items')
  const { fixed, percent } = useItemNumbers()
  return (
    <Table caption={t('observed.caption')}>
      <thead>
        <tr>
          <Th>{t('curve.ability')}</Th>
          <Th align="end">{t('column.answers')}</Th>
          <Th align="end">{t('observed.share')}</Th>
          <Th align="end">{t('observed.expected')}</Th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.ability}>
            <Td>{fixed(group.ability)}</Td>
            <Td align="end">{group.answers}</Td>
            <Td align="end">{percent(group.shares.at(-1))}</Td>
            <Td align="end">{percent(group.expected.at(-1))}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

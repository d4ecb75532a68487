import { useTranslation } from 'react-i18next'
import { RowHead, Table, Td, Th } from '~/components/ui/table'
import { useFormat } from '~/i18n/format'
import type { QueueLine } from './fleet'
import { secondsBetween, useAge } from './use-age'
import { useKindName } from './use-kind-name'

/** What waits, by what it needs. Companies are counted, not named: who waits is for the companies to know. */
export function QueueTable({ queue, at }: { queue: QueueLine[]; at: string }) {
  const { t } = useTranslation('fleet')
  const { whole } = useFormat()
  const age = useAge()
  const kindName = useKindName()
  const showsTrials = queue.some(({ trials }) => trials > 0)
  const showsRegrading = queue.some(({ regrading }) => regrading > 0)
  const oldest = (line: QueueLine) =>
    line.oldestQueuedAt ? age(secondsBetween(line.oldestQueuedAt, at)) : '–'
  return (
    <Table
      caption={t('queue.caption')}
      className="whitespace-nowrap max-sm:[&_td]:px-1.5 max-sm:[&_th]:px-1.5 max-sm:[&_th:first-child]:ps-4"
    >
      <thead>
        <tr>
          <Th>{t('queue.kind')}</Th>
          <Th align="end">{t('queue.waiting')}</Th>
          <Th align="end">{t('queue.oldest')}</Th>
          <Th align="end">{t('queue.companies')}</Th>
          <Th align="end" className="max-sm:hidden">
            {t('queue.running')}
          </Th>
          {showsTrials ? <Th align="end">{t('queue.trials')}</Th> : null}
          {showsRegrading ? <Th align="end">{t('queue.regrading')}</Th> : null}
          <Th align="end">{t('queue.graders')}</Th>
        </tr>
      </thead>
      <tbody>
        {queue.map((line) => (
          <tr key={line.kind}>
            <RowHead>{kindName(line.kind)}</RowHead>
            <Td align="end">{whole(line.waiting)}</Td>
            <Td align="end">{oldest(line)}</Td>
            <Td align="end">{whole(line.companies)}</Td>
            <Td align="end" className="max-sm:hidden">
              {whole(line.running)}
            </Td>
            {showsTrials ? <Td align="end">{whole(line.trials)}</Td> : null}
            {showsRegrading ? <Td align="end">{whole(line.regrading)}</Td> : null}
            <Td align="end">{whole(line.graders)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

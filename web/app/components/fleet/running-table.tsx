import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import { RowHead, Table, Td, Th } from '~/components/ui/table'
import type { Running } from './fleet'
import { useAge } from './use-age'

/** What each machine works on: the exercise and the company, never the person or the code. */
export function RunningTable({ running }: { running: Running[] }) {
  const { t } = useTranslation('fleet')
  if (running.length === 0) return <p className="text-ink-soft text-sm">{t('running.empty')}</p>
  return (
    <Table caption={t('running.caption')}>
      <thead>
        <tr>
          <Th>{t('running.exercise')}</Th>
          <Th className="max-sm:hidden">{t('running.company')}</Th>
          <Th>{t('running.where')}</Th>
          <Th align="end">{t('running.since')}</Th>
        </tr>
      </thead>
      <tbody>
        {running.map((run) => (
          <RunningRow key={run.id} run={run} />
        ))}
      </tbody>
    </Table>
  )
}

function RunningRow({ run }: { run: Running }) {
  const { t } = useTranslation('fleet')
  const age = useAge()
  const words = { age: age(run.seconds), limit: age(run.limitSeconds) }
  return (
    <tr>
      <RowHead>
        <span className="font-mono text-xs">{run.exercise}</span>
        <span className="text-ink-soft block text-xs font-normal sm:hidden">{run.organization}</span>
        {run.attempt > 1 || run.isRegrading || run.isTrial ? (
          <span className="mt-1 flex flex-wrap gap-1">
            {run.attempt > 1 ? (
              <Badge tone="caution">{t('running.attempt', { attempt: run.attempt })}</Badge>
            ) : null}
            {run.isRegrading ? <Badge>{t('running.again')}</Badge> : null}
            {run.isTrial ? <Badge>{t('running.trial')}</Badge> : null}
          </span>
        ) : null}
      </RowHead>
      <Td className="max-sm:hidden">{run.organization}</Td>
      <Td>{run.host ?? t('running.gone')}</Td>
      <Td align="end">
        {run.seconds > run.limitSeconds ? (
          <span className="text-caution font-medium">{t('running.late', words)}</span>
        ) : (
          t('running.of', words)
        )}
      </Td>
    </tr>
  )
}

import { useTranslation } from 'react-i18next'
import { RowHead, Table, Td, Th } from '~/components/ui/table'
import { useFormat } from '~/i18n/format'
import type { Activity } from './fleet'
import { secondsBetween, useAge } from './use-age'

const tight = 'whitespace-nowrap max-sm:[&_td]:px-1.5 max-sm:[&_th]:px-1.5 max-sm:[&_th:first-child]:ps-4'

/** What was asked of the api in the last quarter of an hour, the most frequent first. */
export function OperationTable({ operations }: Pick<Activity, 'operations'>) {
  const { t } = useTranslation('fleet')
  const { whole } = useFormat()
  if (operations.length === 0) return <p className="text-ink-soft text-sm">{t('activity.nothing')}</p>
  return (
    <Table caption={t('activity.operations')} className={tight}>
      <thead>
        <tr>
          <Th>{t('activity.operation')}</Th>
          <Th align="end">{t('activity.perSecond')}</Th>
          <Th align="end">{t('activity.faults')}</Th>
          <Th align="end">{t('activity.p95')}</Th>
        </tr>
      </thead>
      <tbody>
        {operations.map(({ name, perSecond, faults, p95 }) => (
          <tr key={name}>
            <RowHead>{name === 'other' ? t('activity.other') : name}</RowHead>
            <Td align="end">{perSecond < 0.01 ? '< 0.01' : perSecond.toFixed(2)}</Td>
            <Td align="end">{whole(faults)}</Td>
            <Td align="end">
              {p95 === null ? '–' : t('activity.milliseconds', { value: whole(1000 * p95) })}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const verdicts = ['passed', 'failed', 'learner_error', 'our_fault', 'handed_back', 'lease_lost'] as const

/** How gradings ended in the last quarter of an hour. */
export function VerdictTable({ gradings }: Pick<Activity, 'gradings'>) {
  const { t } = useTranslation('fleet')
  const { whole } = useFormat()
  const counted = verdicts.flatMap((verdict) => gradings.find((each) => each.verdict === verdict) ?? [])
  if (counted.length === 0) return <p className="text-ink-soft text-sm">{t('activity.nothingGraded')}</p>
  return (
    <Table caption={t('activity.gradingsTable')} className={tight}>
      <thead>
        <tr>
          <Th>{t('activity.verdict')}</Th>
          <Th align="end">{t('activity.count')}</Th>
        </tr>
      </thead>
      <tbody>
        {counted.map(({ verdict, count }) => (
          <tr key={verdict}>
            <RowHead>{t(`activity.verdicts.${verdict as (typeof verdicts)[number]}`)}</RowHead>
            <Td align="end">{whole(count)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** The processes that tell, with what they hold. */
export function ProcessTable({ processes, at }: Pick<Activity, 'processes'> & { at: string }) {
  const { t } = useTranslation('fleet')
  const { whole } = useFormat()
  const age = useAge()
  return (
    <Table caption={t('activity.processesTable')} className={tight}>
      <thead>
        <tr>
          <Th>{t('activity.process')}</Th>
          <Th className="max-sm:hidden">{t('activity.host')}</Th>
          <Th className="max-sm:hidden">{t('activity.version')}</Th>
          <Th align="end">{t('activity.runsFor')}</Th>
          <Th align="end">{t('activity.memory')}</Th>
          <Th align="end">{t('activity.connections')}</Th>
          <Th align="end">{t('activity.waiting')}</Th>
        </tr>
      </thead>
      <tbody>
        {processes.map(({ id, service, host, version, startedAt, memoryMb, pools }) => (
          <tr key={id}>
            <RowHead>{service}</RowHead>
            <Td className="max-sm:hidden">{host}</Td>
            <Td className="max-sm:hidden">{version}</Td>
            <Td align="end">{age(secondsBetween(startedAt, at))}</Td>
            <Td align="end">{t('activity.megabytes', { value: whole(memoryMb) })}</Td>
            <Td align="end">{`${whole(sumOf(pools, 'busy'))} / ${whole(sumOf(pools, 'max'))}`}</Td>
            <Td align="end">{whole(sumOf(pools, 'waiting'))}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

type Pool = Activity['processes'][number]['pools'][number]

function sumOf(pools: readonly Pool[], what: 'busy' | 'waiting' | 'max'): number {
  return pools.reduce((sum, pool) => sum + pool[what], 0)
}

import { useTranslation } from 'react-i18next'
import { RowHead, Table, Td, Th } from '~/components/ui/table'
import type { ReportFragment } from '~/graphql/generated/graphql'
import { withMinus } from '~/i18n/minus'

interface HowComputedProps {
  report: ReportFragment
  statesLevels: boolean
  /** Where the score log is. */
  log: string
}

/** What the report rests on, for whoever wants to know, with the figures behind the bands. */
export function HowComputed({ report, statesLevels, log }: HowComputedProps) {
  const { t } = useTranslation('assessment')
  return (
    <details>
      <summary className="text-ink-soft hover:text-ink w-fit rounded-sm py-1 font-medium">
        {t('report.computed.title')}
      </summary>
      <div className="text-ink-soft mt-3 grid grid-cols-[minmax(0,1fr)] gap-3 text-sm">
        <p className="max-w-[68ch]">{t('report.computed.scale')}</p>
        {statesLevels ? <p className="max-w-[68ch]">{t('report.computed.said')}</p> : null}
        <p className="max-w-[68ch]">{t('report.computed.own')}</p>
        <p className="max-w-[68ch]">{t('report.computed.set', { number: report.parameterSet })}</p>
        {report.isHurried ? null : <Figures measured={report.measured} />}
        <p className="max-w-[68ch]">
          <a href={log} download className="text-accent underline underline-offset-4">
            {t('report.computed.log')}
          </a>
          <span className="mt-1 block">{t('report.computed.logText')}</span>
        </p>
      </div>
    </details>
  )
}

function Figures({ measured }: Pick<ReportFragment, 'measured'>) {
  const { i18n, t } = useTranslation('assessment')
  const figures = new Intl.NumberFormat(i18n.language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  const format = (value: number) => withMinus(figures.format(value))
  return (
    <Table caption={t('report.computed.table')}>
      <thead>
        <tr>
          <Th>{t('report.computed.subject')}</Th>
          <Th align="end">{t('report.computed.mean')}</Th>
          <Th align="end">{t('report.computed.error')}</Th>
          <Th align="end">{t('report.computed.interval')}</Th>
        </tr>
      </thead>
      <tbody>
        {measured.map(({ skill, domain, mean, standardError, low, high }) => (
          <tr key={(skill ?? domain)?.slug}>
            <RowHead>{(skill ?? domain)?.name}</RowHead>
            <Td align="end">{format(mean)}</Td>
            <Td align="end">{format(standardError)}</Td>
            <Td align="end" className="whitespace-nowrap">
              {t('report.computed.range', { low: format(low), high: format(high) })}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

import { useTranslation } from 'react-i18next'
import { useDay } from '~/components/privacy/use-day'
import { Banner } from '~/components/ui/banner'
import { RowHead, Table, Td, Th } from '~/components/ui/table'
import type { MeasuredFragment, ReportFragment } from '~/graphql/generated/graphql'
import { MeasuredList } from './measured-list'
import { LikelySides } from './report-findings'
import { useMeasuredWords } from './use-measured-words'

interface RescoredProps {
  report: Pick<ReportFragment, 'earlier' | 'measured'>
  statesLevels: boolean
}

/** That a report was computed again, why, and what it said before. */
export function Rescored({ report: { earlier, measured }, statesLevels }: RescoredProps) {
  const { t } = useTranslation('assessment')
  const day = useDay()
  const [last] = earlier
  if (!last) return null
  const before = (one: MeasuredFragment) => last.measured.find((other) => slugOf(other) === slugOf(one))
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Banner title={t('report.rescored.title', { date: day(last.replacedAt) })}>
        <ul className="grid gap-1">
          {last.because.map(({ position, kind, reason }) => (
            <li key={position}>
              {t(`report.rescored.${kind}`, { number: position + 1, reason: reason ?? '' })}
            </li>
          ))}
        </ul>
      </Banner>
      <Table caption={t('report.rescored.table')}>
        <thead>
          <tr>
            <Th>{t('report.computed.subject')}</Th>
            <Th>{t('report.rescored.before')}</Th>
            <Th>{t('report.rescored.now')}</Th>
          </tr>
        </thead>
        <tbody>
          {measured.map((one) => (
            <tr key={slugOf(one)}>
              <RowHead>{(one.skill ?? one.domain)?.name}</RowHead>
              <Said measured={before(one)} statesLevels={statesLevels} />
              <Said measured={one} statesLevels={statesLevels} />
            </tr>
          ))}
        </tbody>
      </Table>
      {earlier.map((report) => (
        <details key={report.number}>
          <summary className="text-ink-soft hover:text-ink w-fit rounded-sm py-1 font-medium">
            {t('report.rescored.earlier', { date: day(report.replacedAt) })}
          </summary>
          <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-6">
            <MeasuredList measured={report.measured} statesLevels={statesLevels} />
            <LikelySides stronger={report.stronger} weaker={report.weaker} />
          </div>
        </details>
      ))}
    </div>
  )
}

function Said({ measured, statesLevels }: { measured: MeasuredFragment | undefined; statesLevels: boolean }) {
  return <Td>{measured ? <Words measured={measured} statesLevels={statesLevels} /> : null}</Td>
}

function Words({ measured, statesLevels }: { measured: MeasuredFragment; statesLevels: boolean }) {
  return <>{useMeasuredWords(measured, statesLevels)}</>
}

const slugOf = ({ skill, domain }: MeasuredFragment) => (skill ?? domain)?.slug ?? ''

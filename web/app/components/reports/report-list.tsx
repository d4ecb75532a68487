import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import type { ReportRowFragment } from '~/graphql/generated/graphql'
import { useDay } from '~/components/privacy/use-day'
import { ReportActions } from './report-actions'
import { ReportFacts } from './report-facts'
import { useRhythm } from './use-rhythm'

/** Reports that go out by letter, each with when, to whom, and what can be done with it. */
export function ReportList({ reports, base }: { reports: ReportRowFragment[]; base: string }) {
  return (
    <ul className="border-line bg-surface divide-line divide-y rounded border">
      {reports.map((report) => (
        <li key={report.id} className="grid gap-3 px-5 py-4">
          <ReportAbout report={report} />
          <ReportActions report={report} base={base} />
        </li>
      ))}
    </ul>
  )
}

function ReportAbout({ report }: { report: ReportRowFragment }) {
  const { t, i18n } = useTranslation('report')
  const rhythm = useRhythm()
  const day = useDay()
  const { recipients, setUpBy, pausedFor, nextOn } = report
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  const people = recipients.map(({ name }) => name)
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-medium break-words">{report.name}</h3>
        <Badge>{t(`formats.${report.format}`)}</Badge>
        {pausedFor ? <Badge tone="caution">{t(`paused.${pausedFor}`)}</Badge> : null}
      </div>
      <p className="text-sm">
        {[t(`views.${report.view}`), rhythm(report), nextOn ? t('next', { day: day(nextOn) }) : null]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ReportFacts facts={report.facts} />
      <p className="text-ink-faint text-sm">
        {people.length > 0 ? t('to', { people: list.format(people) }) : t('toNobody')}
        {' · '}
        {setUpBy ? t('by', { name: setUpBy.name }) : t('byGone')}
      </p>
    </div>
  )
}

import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { startAddress } from '~/assessment/address'
import type { TeachingLesson } from '~/assessment/next-lessons'
import { useAssessmentName, type NamedAssessment } from '~/assessment/use-assessment-name'
import { Banner } from '~/components/ui/banner'
import { buttonClass } from '~/components/ui/button'
import { OwnGoal } from '~/components/skills/own-goal'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import type {
  AttemptAppealFragment,
  AttemptEnd,
  OwnGoalFragment,
  ReportFragment,
} from '~/graphql/generated/graphql'
import { useDay } from '~/components/privacy/use-day'
import { Appeal } from './appeal-form'
import { HowComputed } from './how-computed'
import { MeasuredList } from './measured-list'
import { Purpose } from './purpose'
import { LikelySides, Misconceptions } from './report-findings'
import { Rescored } from './rescored'
import { ReviewList } from './review-list'
import { WhatNext } from './what-next'

interface ReportViewProps {
  base: string
  attempt: NamedAssessment & {
    subject?: string | null
    finishedAt?: string | null
    endReason?: AttemptEnd | null
    answered: number
    statesLevels: boolean
    id: string
    appeals: readonly AttemptAppealFragment[]
  }
  /** With its texts as safe HTML; null where it was deleted. */
  report: ReportFragment | null
  next: readonly { skill: { slug: string; name: string }; lessons: readonly TeachingLesson[] }[]
  lessons: Readonly<Record<string, TeachingLesson>>
  /** What the person aims for, as far as this asked about it. */
  goal: OwnGoalFragment | null
  /** Whether this can be taken at all, and from when on. */
  retake: { from: string | null } | null
  isLate: boolean
  /** Why what was just sent was not taken. */
  refusal?: string
}

/** What an attempt says, why, and what to do next. */
export function ReportView({
  base,
  attempt,
  report,
  next,
  lessons,
  goal,
  retake,
  isLate,
  refusal,
}: ReportViewProps) {
  const { t } = useTranslation('assessment')
  const nameOf = useAssessmentName()
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-12">
      <div className="-mb-4">
        {isLate ? (
          <div className="mb-6">
            <Banner title={t('taking.told.over.title')} live>
              {t('taking.told.over.text')}
            </Banner>
          </div>
        ) : null}
        {refusal ? (
          <div className="mb-6">
            <Banner tone="caution" live>
              {refusal}
            </Banner>
          </div>
        ) : null}
        <PageHead title={t('report.title', { name: nameOf(attempt) })} />
        <Facts attempt={attempt} report={report} />
      </div>
      {report && !report.isHurried ? (
        <Said {...{ base, attempt, report, next, lessons, goal }} />
      ) : (
        <NothingSaid base={base} attempt={attempt} report={report} />
      )}
      <div className="border-line grid grid-cols-[minmax(0,1fr)] gap-5 border-t pt-6">
        {report && !report.isHurried && retake ? (
          <Retake base={base} attempt={attempt} from={retake.from} />
        ) : null}
        {report ? <Appeal appeals={appealsOf(attempt)} position={null} /> : null}
        {report ? (
          <HowComputed
            report={report}
            statesLevels={attempt.statesLevels}
            log={`${base}/assessments/${attempt.id}/log`}
          />
        ) : null}
        <Purpose />
      </div>
    </div>
  )
}

function Facts({ attempt, report }: Pick<ReportViewProps, 'attempt' | 'report'>) {
  const { t } = useTranslation('assessment')
  const day = useDay()
  const { answered, endReason, finishedAt } = attempt
  const facts = [
    finishedAt ? day(finishedAt) : null,
    report ? t('report.facts', { count: answered, minutes: report.minutes }) : null,
  ].filter(Boolean)
  return (
    <p className="text-ink-soft -mt-4 text-sm">
      {facts.join(' · ')}
      {report && !report.isHurried && endReason ? (
        <span className="block">{t(`report.ended.${endReason}`)}</span>
      ) : null}
    </p>
  )
}

type SaidProps = Omit<ReportViewProps, 'retake' | 'isLate' | 'report'> & { report: ReportFragment }

const appealsOf = ({ id, appeals }: ReportViewProps['attempt']) => ({ attempt: id, made: appeals })

function Said({ base, attempt, report, next, lessons, goal }: SaidProps) {
  const { t } = useTranslation('assessment')
  const { statesLevels } = attempt
  return (
    <>
      {report.fitsBadly ? (
        <Banner title={t('report.fitsBadly.title')}>{t('report.fitsBadly.text')}</Banner>
      ) : null}
      <Rescored report={report} statesLevels={statesLevels} />
      <MeasuredList measured={report.measured} statesLevels={statesLevels} />
      <LikelySides stronger={report.stronger} weaker={report.weaker} />
      {goal ? (
        <Section title={t('report.goal')}>
          <OwnGoal goal={goal} />
        </Section>
      ) : null}
      <WhatNext base={base} next={next} areWeaker={report.weaker.length > 0} />
      <Misconceptions met={report.misconceptions} />
      <ReviewList base={base} review={report.review} lessons={lessons} appeals={appealsOf(attempt)} />
    </>
  )
}

function NothingSaid({ base, attempt, report }: Pick<ReportViewProps, 'base' | 'attempt' | 'report'>) {
  const { t } = useTranslation('assessment')
  const why = report ? 'hurried' : 'gone'
  return (
    <div className="grid justify-items-start gap-5">
      <Banner tone={report ? 'caution' : 'info'} title={t(`report.${why}.title`)}>
        {t(`report.${why}.text`)}
      </Banner>
      {report ? (
        <Link to={startAddress(base, attempt)} className={buttonClass()}>
          {t('report.hurried.again')}
        </Link>
      ) : null}
    </div>
  )
}

function Retake({
  base,
  attempt,
  from,
}: Pick<ReportViewProps, 'base' | 'attempt'> & { from: string | null }) {
  const { t } = useTranslation('assessment')
  const day = useDay()
  if (from)
    return (
      <p className="max-w-[68ch] text-sm">
        <span className="font-medium">{t('retake.later', { date: day(from) })}</span>
        <span className="text-ink-soft block">{t('retake.why')}</span>
      </p>
    )
  return (
    <p className="text-sm">
      {t('retake.now')}{' '}
      <Link to={startAddress(base, attempt)} className="text-accent underline underline-offset-4">
        {t('report.hurried.again')}
      </Link>
    </p>
  )
}

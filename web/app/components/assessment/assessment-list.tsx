import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { startAddress } from '~/assessment/address'
import { useAssessmentName } from '~/assessment/use-assessment-name'
import { useDay } from '~/components/privacy/use-day'
import { LevelBadge } from '~/components/ui/level-badge'
import { Section } from '~/components/ui/section'
import type { ListedAssessmentFragment } from '~/graphql/generated/graphql'
import { ReportLink } from './last-result'
import { useQuestionFacts } from './use-question-facts'

interface ListProps {
  base: string
  assessments: readonly ListedAssessmentFragment[]
}

export function DomainAssessments({ base, assessments }: ListProps) {
  const { t } = useTranslation('assessment')
  if (assessments.length === 0) return null
  return (
    <Section title={t('list.domains')} aside={<Aside>{t('list.domainsText')}</Aside>}>
      <ul className="border-line bg-surface divide-line divide-y rounded border">
        {assessments.map((assessment) => (
          <DomainRow key={assessment.subject} base={base} assessment={assessment} />
        ))}
      </ul>
    </Section>
  )
}

function DomainRow({ base, assessment }: { base: string; assessment: ListedAssessmentFragment }) {
  const { t } = useTranslation('assessment')
  const factsOf = useQuestionFacts()
  const { lastAttempt: last } = assessment
  const [measured] = last?.measured ?? []
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-4">
      <div>
        <Name base={base} assessment={assessment} />
        <p className="text-ink-faint mt-0.5 text-xs">{factsOf(assessment)}</p>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {measured ? <LevelBadge estimate={measured} /> : null}
        {last ? (
          <Standing base={base} assessment={assessment} />
        ) : (
          <span className="text-ink-faint text-sm">{t('last.notYet')}</span>
        )}
      </div>
    </li>
  )
}

interface SkillListProps extends ListProps {
  skills: readonly { slug: string; domain: { slug: string; name: string } }[]
}

export function SkillAssessments({ base, assessments, skills }: SkillListProps) {
  const { t } = useTranslation('assessment')
  if (assessments.length === 0) return null
  const domains = [...new Map(skills.map(({ domain }) => [domain.slug, domain])).values()]
  const inDomain = (slug: string) =>
    assessments.filter(({ subject }) =>
      skills.some((skill) => skill.slug === subject && skill.domain.slug === slug),
    )
  return (
    <Section title={t('list.skills')} aside={<Aside>{t('list.skillsText')}</Aside>}>
      <div className="grid gap-x-12 gap-y-6 sm:grid-cols-2">
        {domains.map(({ slug, name }) =>
          inDomain(slug).length > 0 ? (
            <div key={slug}>
              <h3 className="text-ink-faint mb-1 text-xs font-medium tracking-normal">{name}</h3>
              <CompactList base={base} assessments={inDomain(slug)} />
            </div>
          ) : null,
        )}
      </div>
    </Section>
  )
}

export function CourseAssessments({ base, assessments }: ListProps) {
  const { t } = useTranslation('assessment')
  if (assessments.length === 0) return null
  return (
    <Section title={t('list.courses')} aside={<Aside>{t('list.coursesText')}</Aside>}>
      <CompactList base={base} assessments={assessments} className="sm:columns-2 sm:gap-x-12" />
    </Section>
  )
}

function CompactList({ base, assessments, className }: ListProps & { className?: string }) {
  const { t } = useTranslation('assessment')
  return (
    <ul className={className}>
      {assessments.map((assessment) => (
        <li
          key={assessment.subject}
          className="border-line flex break-inside-avoid flex-wrap items-baseline justify-between gap-x-4 border-b py-2"
        >
          <Name base={base} assessment={assessment} />
          {assessment.lastAttempt ? (
            <Standing base={base} assessment={assessment} />
          ) : (
            <span className="text-ink-faint text-xs">{t('last.notYet')}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** When it was taken, when it may be again, and what it said. */
function Standing({ base, assessment }: { base: string; assessment: ListedAssessmentFragment }) {
  const { t } = useTranslation('assessment')
  const day = useDay()
  const { lastAttempt: last, retakeFrom } = assessment
  if (!last) return null
  return (
    <span className="text-ink-faint flex flex-wrap items-baseline gap-x-3 text-xs">
      <span>{t('last.taken', { date: day(last.finishedAt ?? '') })}</span>
      {retakeFrom ? <span>{t('retake.from', { date: day(retakeFrom) })}</span> : null}
      <ReportLink base={base} assessment={assessment} attempt={last.id} />
    </span>
  )
}

function Name({ base, assessment }: { base: string; assessment: ListedAssessmentFragment }) {
  const nameOf = useAssessmentName()
  return (
    <Link
      to={startAddress(base, assessment)}
      prefetch="intent"
      className="hover:text-accent font-medium underline-offset-4 hover:underline"
    >
      {nameOf(assessment)}
    </Link>
  )
}

function Aside({ children }: { children: string }) {
  return <span className="text-ink-faint text-sm">{children}</span>
}

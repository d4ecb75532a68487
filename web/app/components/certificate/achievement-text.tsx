import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import type { AchievementQuery } from '~/graphql/generated/graphql'

type Achievement = NonNullable<AchievementQuery['achievement']>

/** What has to be done for a certificate, for whoever wants to know what one says. */
export function AchievementText({ achievement }: { achievement: Achievement }) {
  const { t } = useTranslation('certificate')
  const { kind, version, title, summary, requirement, courses, skills } = achievement
  return (
    <div className="mx-auto grid w-full max-w-2xl gap-10 px-5 pt-8 pb-24">
      <div className="-mb-8">
        <p className="text-ink-faint mb-2 text-sm">
          {kind === 'COURSE' ? t('achievement.course', { version: version ?? 1 }) : t('achievement.path')}
        </p>
        <PageHead title={title} text={summary} />
      </div>
      <Section title={t('achievement.requirement')}>
        <p className="text-ink-soft">{requirement}</p>
        {courses.map((course) => (
          <CourseLessons key={course.slug} course={course} isAlone={kind === 'COURSE'} />
        ))}
      </Section>
      <Section title={t('achievement.skills')}>
        <ul className="grid gap-4">
          {skills.map(({ slug, name, description }) => (
            <li key={slug} id={slug}>
              <p className="text-sm font-medium">{name}</p>
              <p className="text-ink-soft text-sm">{description}</p>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

function CourseLessons({ course, isAlone }: { course: Achievement['courses'][number]; isAlone: boolean }) {
  const { t } = useTranslation('certificate')
  return (
    <div className="grid gap-2">
      {isAlone ? null : <h3 className="mt-2 text-base font-medium">{course.title}</h3>}
      <ol className="border-line divide-line bg-surface divide-y rounded border">
        {course.lessons.map(({ title, exercise, trains }) => (
          <li key={title} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 text-sm">
            <span className="min-w-0 grow">
              {title}
              {exercise ? (
                <span className="text-ink-faint block">{t('achievement.exercise', { exercise })}</span>
              ) : null}
            </span>
            {exercise ? (
              <Badge tone={trains ? 'accent' : 'neutral'}>
                {trains ? t('achievement.trained') : t('achievement.graded')}
              </Badge>
            ) : null}
          </li>
        ))}
      </ol>
    </div>
  )
}

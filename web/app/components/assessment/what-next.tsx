import { Link } from '@remix-run/react'
import { BookOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TeachingLesson } from '~/assessment/next-lessons'
import { Section } from '~/components/ui/section'

interface WhatNextProps {
  base: string
  next: readonly { skill: { slug: string; name: string }; lessons: readonly TeachingLesson[] }[]
  /** Whether these skills stand out as weaker, or were only missed most often. */
  areWeaker: boolean
}

/** The way on: a few lessons of what is worth learning most. */
export function WhatNext({ base, next, areWeaker }: WhatNextProps) {
  const { t } = useTranslation('assessment')
  const why = next.length === 0 ? 'none' : areWeaker ? 'weaker' : 'missed'
  return (
    <Section
      title={t('report.next.title')}
      aside={
        <Link to={`${base}/courses`} className="text-accent text-sm underline underline-offset-4">
          {t('report.next.courses')}
        </Link>
      }
    >
      <p className="text-ink-soft -mt-2 max-w-[68ch] text-sm">{t(`report.next.${why}`)}</p>
      {next.length > 0 ? (
        <ul className="border-line bg-surface divide-line divide-y rounded border">
          {next.map(({ skill, lessons }) => (
            <li key={skill.slug} className="grid gap-2 px-5 py-4">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <p className="font-medium">{skill.name}</p>
                <Link
                  to={`${base}/exercises?skill=${skill.slug}`}
                  aria-label={t('report.next.exercisesFor', { skill: skill.name })}
                  className="text-ink-soft hover:text-ink text-sm underline underline-offset-4"
                >
                  {t('report.next.exercises')}
                </Link>
              </div>
              {lessons.length === 0 ? (
                <p className="text-ink-soft text-sm">{t('report.next.noLesson')}</p>
              ) : null}
              {lessons.map((lesson) => (
                <LessonLink key={lesson.course + lesson.slug} base={base} lesson={lesson} />
              ))}
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  )
}

function LessonLink({ base, lesson }: { base: string; lesson: TeachingLesson }) {
  const { t } = useTranslation(['assessment', 'common'])
  return (
    <Link
      to={`${base}/courses/${lesson.course}/${lesson.slug}`}
      prefetch="intent"
      className="hover:bg-hover -mx-2 flex items-baseline gap-3 rounded px-2 py-1.5 transition-colors"
    >
      <BookOpen aria-hidden className="text-accent size-4 shrink-0 self-center" strokeWidth={1.75} />
      <span className="min-w-0 grow">{lesson.title}</span>
      <span className="text-ink-faint shrink-0 text-xs">
        {lesson.isRead ? `${t('report.next.read')} · ` : null}
        {t('common:minutes', { count: lesson.minutes })}
      </span>
    </Link>
  )
}

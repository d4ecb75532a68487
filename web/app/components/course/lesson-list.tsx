import { Link } from '@remix-run/react'
import { Circle, CircleCheck, SquareTerminal } from 'lucide-react'
import { useTranslation } from 'react-i18next'

interface LessonListProps {
  /** Of their titles and questions. */
  lang: string
  lessons: {
    id: string
    slug: string
    title: string
    minutes: number
    question?: string | null
    completedAt?: string | null
    exercise?: { title: string } | null
  }[]
}

export function LessonList({ lessons, lang }: LessonListProps) {
  return (
    <ol className="border-line bg-surface divide-line divide-y rounded border">
      {lessons.map((lesson) => (
        <li key={lesson.id}>
          <Link
            to={lesson.slug}
            prefetch="intent"
            className="hover:bg-hover flex gap-4 px-5 py-4 -outline-offset-2 transition-colors"
          >
            <Standing done={Boolean(lesson.completedAt)} />
            <LessonFacts lesson={lesson} lang={lang} />
          </Link>
        </li>
      ))}
    </ol>
  )
}

function Standing({ done }: { done: boolean }) {
  const { t } = useTranslation('course')
  const Icon = done ? CircleCheck : Circle
  return (
    <span className="mt-0.5">
      <Icon
        aria-hidden
        className={done ? 'text-success size-5' : 'text-ink-faint size-5'}
        strokeWidth={1.5}
      />
      <span className="sr-only">{done ? t('lesson.done') : t('lesson.notDone')}</span>
    </span>
  )
}

function LessonFacts({ lesson, lang }: { lesson: LessonListProps['lessons'][number]; lang: string }) {
  const { t } = useTranslation()
  return (
    <span className="min-w-0 grow">
      <span className="flex items-baseline justify-between gap-4">
        <span lang={lang} className="font-medium">
          {lesson.title}
        </span>
        <span className="text-ink-faint shrink-0 text-xs">{t('minutes', { count: lesson.minutes })}</span>
      </span>
      {lesson.question ? (
        <span lang={lang} className="text-ink-soft mt-0.5 block text-sm">
          {lesson.question}
        </span>
      ) : null}
      {lesson.exercise ? (
        <span className="text-ink-faint mt-2 flex items-center gap-1.5 text-xs">
          <SquareTerminal aria-hidden className="size-4" strokeWidth={1.5} />
          {lesson.exercise.title}
        </span>
      ) : null}
    </span>
  )
}

import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { KeptOfLessonFragment } from '~/graphql/generated/graphql'
import { HighlightEntry } from './highlight-entry'
import { LessonNote } from './lesson-note'

interface KeptLessonProps {
  kept: {
    isInCourse: boolean
    lesson: KeptOfLessonFragment & { id: string; slug: string; title: string; course: { slug: string } }
  }
  base: string
  organizationId: string
}

/** On the page with all notes: what is kept of one lesson, also of one that is no more. */
export function KeptLesson({ kept: { isInCourse, lesson }, base, organizationId }: KeptLessonProps) {
  const { t } = useTranslation('keeping')
  const { id, title, course, slug, note, highlights } = lesson
  return (
    <li className="border-line bg-surface grid gap-4 rounded border p-4 sm:p-5">
      <h3 className="text-base font-medium">
        {isInCourse ? (
          <Link
            to={`${base}/courses/${course.slug}/${slug}`}
            prefetch="intent"
            className="text-accent underline-offset-3 hover:underline"
          >
            {title}
          </Link>
        ) : (
          title
        )}
      </h3>
      {isInCourse ? null : <p className="text-ink-faint -mt-3 text-xs">{t('page.lessonGone')}</p>}
      {highlights.length > 0 ? (
        <ul className="divide-line divide-y">
          {highlights.map((highlight) => (
            <HighlightEntry key={highlight.id} highlight={highlight} isLessonGone={!isInCourse} />
          ))}
        </ul>
      ) : null}
      {note.text ? (
        <LessonNote key={note.revision} note={note} place={{ organization: organizationId, lesson: id }} />
      ) : null}
    </li>
  )
}

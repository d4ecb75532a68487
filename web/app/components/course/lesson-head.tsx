import { Link, useParams } from '@remix-run/react'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { BookmarkButton } from '~/components/keeping/bookmark-button'
import { Progress } from '~/components/ui/progress'
import { ProgressText, type CourseShare } from './progress-text'

interface LessonHeadProps {
  lesson: { bookmarkedAt?: string | null; course: { slug: string; title: string; progress: CourseShare } }
  place: { organization: string; lesson: string }
}

/** All the frame a lesson has: the way back, and how far the course has come as a thin line. */
export function LessonHead({ lesson: { bookmarkedAt, course }, place }: LessonHeadProps) {
  const { t } = useTranslation('home')
  const { org } = useParams()
  return (
    <header className="bg-paper sticky top-0 z-30">
      <div className="flex h-14 items-center gap-3 px-5">
        <Link
          to={`/o/${org}/courses/${course.slug}`}
          className="text-ink-soft hover:text-ink -ml-2 flex min-w-0 items-center gap-2 rounded p-2 text-sm transition-colors"
        >
          <X aria-hidden className="size-4.5 shrink-0" strokeWidth={1.5} />
          <span className="truncate">{course.title}</span>
        </Link>
        <span className="text-ink-faint tabular ml-auto shrink-0 text-xs">
          <ProgressText progress={course.progress} />
        </span>
        <BookmarkButton key={place.lesson} isBookmarked={Boolean(bookmarkedAt)} place={place} />
      </div>
      <Progress
        thin
        label={t('path.progress', { course: course.title })}
        value={course.progress.completed}
        max={course.progress.total}
      />
    </header>
  )
}

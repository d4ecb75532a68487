import { Link } from '@remix-run/react'
import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react'
import { useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { cx } from '~/components/ui/class-names'
import { Dialog } from '~/components/ui/dialog'
import { IconButton } from '~/components/ui/icon-button'
import { useFormat } from '~/i18n/format'
import type { WrittenCourse } from '~/routes/o.$org+/authoring_.courses.$course._index'
import type { WritingLocale } from '~/writing/lesson-draft'

interface OutlineLessonProps {
  /** Of the course. */
  languages: readonly WritingLocale[]
  lesson: WrittenCourse['lessons'][number]
  place: { at: number; count: number }
  /** Titles of lessons that build on it. */
  dependents: readonly string[]
  isPublished: boolean
  /** Puts the lesson of that slug at that place. */
  onMove: (slug: string, to: number) => void
  onRemove: () => void
}

const dragged = 'application/x-lesson'

export function OutlineLesson(props: OutlineLessonProps) {
  const { t } = useTranslation(['writing', 'common'])
  const { lesson, place, onMove } = props
  const { isOver, ...drop } = useDropping((slug) => onMove(slug, place.at))
  return (
    <li
      draggable
      onDragStart={(event) => event.dataTransfer.setData(dragged, lesson.slug)}
      {...drop}
      className={cx('flex items-center gap-2 py-2 pe-2 ps-3', isOver && 'bg-accent-soft')}
    >
      <GripVertical aria-hidden className="text-ink-faint size-4.5 shrink-0 cursor-grab" strokeWidth={1.5} />
      <Link to={lesson.slug} className="hover:text-accent min-w-0 grow rounded py-2">
        <span className="block font-medium wrap-anywhere">{lesson.title}</span>
        <span className="text-ink-faint block text-xs">
          {[
            t('common:minutes', { count: lesson.minutes }),
            ...lesson.texts.map(({ locale }) => t(`language.${locale}`)),
          ].join(' · ')}
        </span>
        <LanguageMarks {...props} />
      </Link>
      <IconButton
        icon={ArrowUp}
        label={t('outline.up', { title: lesson.title })}
        disabled={place.at === 0}
        onClick={() => onMove(lesson.slug, place.at - 1)}
      />
      <IconButton
        icon={ArrowDown}
        label={t('outline.down', { title: lesson.title })}
        disabled={place.at === place.count - 1}
        onClick={() => onMove(lesson.slug, place.at + 1)}
      />
      <RemoveLesson {...props} />
    </li>
  )
}

/** In a course of two languages: the one that is missing, or behind the other. */
function LanguageMarks({ lesson: { texts, behind }, languages }: OutlineLessonProps) {
  const { t } = useTranslation('writing')
  if (languages.length < 2) return null
  const missing = languages.filter((locale) => texts.every((text) => text.locale !== locale))
  const [kind, locale] = missing[0]
    ? (['missing', missing[0]] as const)
    : (['behind', behind?.locale] as const)
  if (!locale) return null
  return (
    <span className="mt-1.5 block">
      <Badge tone="caution">{t(`outline.${kind}`, { language: t(`language.${locale}`) })}</Badge>
    </span>
  )
}

function useDropping(onDrop: (slug: string) => void) {
  const [isOver, setIsOver] = useState(false)
  return {
    isOver,
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes(dragged)) return
      event.preventDefault()
      setIsOver(true)
    },
    onDragLeave: () => setIsOver(false),
    onDrop(event: DragEvent) {
      event.preventDefault()
      setIsOver(false)
      onDrop(event.dataTransfer.getData(dragged))
    },
  }
}

function RemoveLesson({ lesson, dependents, isPublished, onRemove }: OutlineLessonProps) {
  const { t } = useTranslation('writing')
  const { list } = useFormat()
  const [open, setOpen] = useState(false)
  const label = t('outline.remove', { title: lesson.title })
  return (
    <Dialog
      title={label}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          aria-label={label}
          title={label}
          className="text-ink-soft hover:bg-hover hover:text-ink inline-grid size-10 shrink-0 place-items-center rounded transition-colors"
        >
          <Trash2 aria-hidden className="size-5" strokeWidth={1.5} />
        </button>
      }
    >
      <div className="grid gap-4 text-sm">
        {dependents.length > 0 ? (
          <p>{t('outline.needed', { titles: list([...dependents]) })}</p>
        ) : (
          <>
            <p>{t('outline.removeText')}</p>
            {isPublished ? <p>{t('outline.removePublished')}</p> : null}
            <Button
              tone="danger"
              className="justify-self-start"
              onClick={() => {
                setOpen(false)
                onRemove()
              }}
            >
              {t('outline.removeSure')}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  )
}

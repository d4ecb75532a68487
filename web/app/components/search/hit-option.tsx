import { Link } from '@remix-run/react'
import { BookOpen, ChartSpline, FileText, NotebookPen, SquareTerminal, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '~/components/ui/class-names'
import { fromApiLocale } from '~/i18n/locale'
import type { Hit } from './hits'
import { MarkedText } from './marked-text'

const icons: Record<Hit['kind'], LucideIcon> = {
  COURSE: BookOpen,
  LESSON: FileText,
  EXERCISE: SquareTerminal,
  SKILL: ChartSpline,
  NOTE: NotebookPen,
}

interface HitOptionProps {
  id: string
  hit: Hit
  to: string
  isActive: boolean
  onPoint: () => void
  onOpen: () => void
}

export function HitOption({ id, hit, to, isActive, onPoint, onOpen }: HitOptionProps) {
  const { t } = useTranslation('search')
  const Icon = icons[hit.kind]
  return (
    <Link
      id={id}
      to={to}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      onClick={onOpen}
      onPointerMove={onPoint}
      className={cx('flex scroll-my-10 gap-3 rounded px-3 py-2.5', isActive && 'bg-hover')}
    >
      <Icon aria-hidden className="text-ink-faint mt-0.5 size-4.5 shrink-0" strokeWidth={1.5} />
      <span className="min-w-0 grow">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">
            <MarkedText of={hit.title} />
          </span>
          {hit.course ? (
            <span className="text-ink-faint text-xs">{t('inCourse', { course: hit.course.title })}</span>
          ) : null}
        </span>
        {hit.heading ? (
          <span className="text-ink-soft mt-0.5 block text-sm">
            <MarkedText of={hit.heading} />
          </span>
        ) : null}
        <span lang={fromApiLocale(hit.locale)} className="text-ink-soft mt-0.5 line-clamp-2 text-sm">
          <MarkedText of={hit.excerpt} />
        </span>
      </span>
    </Link>
  )
}

import { BookOpen, ClipboardList, SquareTerminal, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Time } from '~/components/ui/time'
import type { OpenedEvidenceFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'

type Item = NonNullable<OpenedEvidenceFragment['items']>[number]

/** Exercises, sittings and lessons, newest first, as far as the company shows them. */
export function EvidenceList({ items }: { items: readonly Item[] }) {
  return (
    <ol className="border-line divide-line divide-y rounded border">
      {items.map((item) => (
        <Row key={`${item.exercise?.slug ?? item.lesson?.slug ?? 'sitting'} ${item.at}`} item={item} />
      ))}
    </ol>
  )
}

function Row({ item }: { item: Item }) {
  const { icon: Icon, title, detail } = useWords(item)
  return (
    <li className="flex items-start gap-3 px-4 py-3 text-sm">
      <Icon aria-hidden className="text-ink-faint mt-0.5 size-4 shrink-0" strokeWidth={1.5} />
      <span className="min-w-0 grow">
        <span className="block font-medium">{title}</span>
        <span className="text-ink-soft">{detail}</span>
      </span>
      <span className="text-ink-soft whitespace-nowrap">
        <Time value={item.at} shape="date" />
      </span>
    </li>
  )
}

function useWords(item: Item): { icon: LucideIcon; title: string; detail: string } {
  const { t } = useTranslation('team')
  const format = useFormat()
  const { exercise, lesson, attempts, passed, points, answers, right } = item
  if (exercise)
    return {
      icon: SquareTerminal,
      title: exercise.title,
      detail: [
        t(passed ? 'drawer.passed' : 'drawer.notPassed', { count: attempts ?? 0 }),
        typeof points === 'number' ? t('drawer.points', { points }) : null,
      ]
        .filter(Boolean)
        .join(' · '),
    }
  if (lesson) return { icon: BookOpen, title: lesson.title, detail: t('drawer.lesson') }
  return {
    icon: ClipboardList,
    title: t('drawer.sitting'),
    detail: [
      t('drawer.answers', { count: answers ?? 0 }),
      typeof right === 'number' ? t('drawer.right', { right: format.percent(right) }) : null,
    ]
      .filter(Boolean)
      .join(' · '),
  }
}

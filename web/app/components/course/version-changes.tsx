import { useTranslation } from 'react-i18next'
import { Badge, type BadgeTone } from '~/components/ui/badge'
import type { CourseQuery } from '~/graphql/generated/graphql'

export type Offer = NonNullable<NonNullable<NonNullable<CourseQuery['organization']>['course']>['offer']>
type Change = Offer['changes'][number]
type Difference = Change['differences'][number]

const tones: Record<Difference, BadgeTone> = {
  ADDED: 'accent',
  REMOVED: 'caution',
  CHANGED: 'neutral',
  EXERCISE_CHANGED: 'neutral',
  MOVED: 'neutral',
}

/** Lesson by lesson, what an edit did, and what becomes of what the person had finished there. */
export function VersionChanges({ changes }: { changes: Change[] }) {
  const { t } = useTranslation('course')
  if (changes.length === 0) return <p className="text-ink-soft text-sm">{t('offer.noLesson')}</p>
  return (
    <ul aria-label={t('offer.changes')} className="divide-line border-line divide-y border-y text-sm">
      {changes.map((change) => (
        <li key={change.lesson.id} className="flex flex-wrap items-center gap-x-4 gap-y-1.5 py-2.5">
          <span className="min-w-48 grow font-medium">{change.lesson.title}</span>
          <span className="flex flex-wrap gap-2">
            {change.differences.map((difference) => (
              <Badge key={difference} tone={tones[difference]}>
                {t(`offer.difference.${difference}`)}
              </Badge>
            ))}
          </span>
          <Kept change={change} />
        </li>
      ))}
    </ul>
  )
}

function Kept({ change: { before, after } }: { change: Change }) {
  const { t } = useTranslation('course')
  return <span className="text-ink-soft w-full sm:w-56 sm:text-end">{said()}</span>

  function said(): string {
    if (after.total === 0) return before.completed > 0 ? t('offer.kept.gone') : t('offer.kept.none')
    if (before.total === 0) return after.completed > 0 ? t('offer.kept.already') : t('offer.kept.toDo')
    if (after.completed === after.total) return t('offer.kept.all')
    if (after.completed > 0) return t('offer.kept.part', { completed: after.completed, count: after.total })
    return t('offer.kept.open')
  }
}

import { Link } from '@remix-run/react'
import { ArrowRight, Award, BookOpen, ClipboardList, SquareTerminal, TrendingUp } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import { LevelBadge } from '~/components/ui/level-badge'
import { Time } from '~/components/ui/time'
import type { RecordEntryFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'

interface RecordEntriesProps {
  entries: readonly { cursor: string; node: RecordEntryFragment }[]
  /** Where one's own entries lead; null of somebody else. */
  base: string | null
}

/** What was done, newest first, each with what is said since then. */
export function RecordEntries({ entries, base }: RecordEntriesProps) {
  return (
    <ol className="border-line bg-surface divide-line divide-y rounded border">
      {entries.map(({ cursor, node }) => (
        <Entry key={cursor} entry={node} base={base} />
      ))}
    </ol>
  )
}

function Entry({ entry, base }: { entry: RecordEntryFragment; base: string | null }) {
  const { icon: Icon, title, detail, address } = useEntryWords(entry, base)
  return (
    <li className="flex items-start gap-3 px-4 py-3.5 text-sm">
      <Icon aria-hidden className="text-ink-faint mt-0.5 size-4 shrink-0" strokeWidth={1.5} />
      <div className="grid min-w-0 grow gap-2">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="min-w-0 font-medium break-words">
            {address ? (
              <Link to={address} className="underline-offset-4 hover:underline">
                {title}
              </Link>
            ) : (
              title
            )}
            {detail ? <span className="text-ink-soft ms-2 font-normal">{detail}</span> : null}
          </span>
          <span className="text-ink-soft tabular whitespace-nowrap">
            <Time value={entry.at} shape="date" />
          </span>
        </div>
        {entry.changes.length > 0 ? <Changes changes={entry.changes} /> : null}
      </div>
    </li>
  )
}

function Changes({ changes }: { changes: RecordEntryFragment['changes'] }) {
  const { t } = useTranslation('record')
  const format = useFormat()
  return (
    <ul aria-label={t('change.label')} className="grid gap-2">
      {changes.map(({ skill, before, after, grew }) => (
        <li key={skill.id} className="flex flex-wrap items-center gap-2">
          <span className="text-ink-soft">{skill.name}</span>
          <LevelBadge estimate={before} />
          <ArrowRight
            aria-label={t('change.to')}
            role="img"
            className="text-ink-faint size-4"
            strokeWidth={1.5}
          />
          <LevelBadge estimate={after} />
          {typeof after.probability === 'number' ? (
            <span className="text-ink-faint text-xs">
              {t('change.probability', { probability: format.percent(after.probability) })}
            </span>
          ) : null}
          {grew ? (
            <Badge tone="accent" icon={TrendingUp}>
              {t('change.grew')}
            </Badge>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

interface EntryWords {
  icon: LucideIcon
  title: string
  detail?: string
  address?: string | null
}

function useEntryWords(entry: RecordEntryFragment, base: string | null): EntryWords {
  const { t } = useTranslation('record')
  const { exercise, lesson, assessment, certificate, passed, points } = entry
  if (exercise)
    return {
      icon: SquareTerminal,
      title: exercise.title,
      detail: [
        t(passed ? 'entry.passed' : 'entry.notPassed'),
        ...(typeof points === 'number' ? [t('entry.points', { count: points })] : []),
      ].join(' · '),
      address: base && `${base}/exercises/${exercise.slug}`,
    }
  if (lesson)
    return {
      icon: BookOpen,
      title: lesson.title,
      detail: t('entry.lesson'),
      address: base && `${base}/courses/${lesson.course.slug}/${lesson.slug}`,
    }
  if (assessment) {
    const { id, kind, subjectName, answers } = assessment
    return {
      icon: ClipboardList,
      title: t(`entry.assessments.${kind}`, { subject: subjectName }),
      detail: t('entry.answers', { count: answers }),
      address: base && id && `${base}/assessments/${encodeURIComponent(id)}`,
    }
  }
  if (certificate)
    return {
      icon: Award,
      title: certificate.title,
      detail: t('entry.certificate'),
      address: certificate.id ? `/certificates/${certificate.id}` : null,
    }
  return { icon: TrendingUp, title: t('entry.level') }
}

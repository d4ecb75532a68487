import { MoveRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LevelBadge, type StatedLevel } from '~/components/ui/level-badge'
import { Section } from '~/components/ui/section'
import { useHydrated } from '~/components/ui/use-hydrated'
import { awaitsSkillChanges } from '~/exercise-runner/submission/submission-state'
import type { SubmissionStateFragment } from '~/graphql/generated/graphql'

type Change = NonNullable<SubmissionStateFragment['grading']>['skillChanges'][number]

/** What one grading moved, in the words that the evidence allows. */
export function SkillChanges({ submission }: { submission: SubmissionStateFragment }) {
  const { t } = useTranslation('exercise')
  const changes = submission.grading?.skillChanges ?? []
  // The server's clock and the browser's may be on different sides of the limit, so only the browser says it.
  const inBrowser = useHydrated()
  const age = Date.now() - Date.parse(submission.grading?.gradedAt ?? '')
  const waiting = inBrowser && awaitsSkillChanges(submission) && age < 30_000
  if (changes.length === 0 && !waiting) return null
  return (
    <Section title={t('result.skills')}>
      {changes.length === 0 ? <p className="text-ink-faint text-sm">{t('result.skillsWaiting')}</p> : null}
      {changes.length > 0 && changes.every(({ after }) => after.state === 'NOT_ENOUGH_EVIDENCE') ? (
        <p className="text-ink-soft text-sm">{t('result.skillsThin')}</p>
      ) : null}
      <ul className="grid gap-3">
        {changes.map((change) => (
          <SkillChange key={change.skill.id} change={change} />
        ))}
      </ul>
    </Section>
  )
}

function SkillChange({ change: { skill, before, after } }: { change: Change }) {
  const { t } = useTranslation('exercise')
  const moved = before && !sameStatement(before, after)
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
      <span className="min-w-44 font-medium">{skill.name}</span>
      {moved ? (
        <>
          <LevelBadge estimate={before} />
          <MoveRight aria-hidden className="text-ink-faint size-4" strokeWidth={1.5} />
        </>
      ) : null}
      <LevelBadge estimate={after} />
      {typeof after.probability === 'number' ? (
        <span className="text-ink-faint tabular text-xs">
          {t('result.probability', { probability: after.probability.toFixed(2) })}
        </span>
      ) : null}
    </li>
  )
}

function sameStatement(a: StatedLevel, b: StatedLevel): boolean {
  return a.state === b.state && a.level === b.level && a.otherLevel === b.otherLevel
}

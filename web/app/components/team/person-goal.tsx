import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { RowHead, Table, Td, Th } from '~/components/ui/table'
import type { PersonGoalFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'
import { TargetStateBadge } from './target-state'
import { useDuration } from './use-duration'

/** Where one person is against what they aim for, and the shortest way to what is missing. */
export function PersonGoal({ goal, name, base }: { goal: PersonGoalFragment; name: string; base: string }) {
  const { t } = useTranslation(['team', 'common'])
  return (
    <div className="grid gap-4">
      <p className="text-ink-soft text-sm">
        {t('goal.personTop', {
          profile: goal.profile.name,
          met: goal.targets.length - goal.missing,
          count: goal.targets.length,
        })}
      </p>
      <Table caption={t('goal.personTargets', { name })}>
        <thead>
          <tr>
            <Th>{t('member.skill')}</Th>
            <Th>{t('goal.wanted')}</Th>
            <Th>{t('goal.where')}</Th>
          </tr>
        </thead>
        <tbody>
          {goal.targets.map((target) => (
            <tr key={target.skill.id}>
              <RowHead>{target.skill.name}</RowHead>
              <Td>{t(`common:level.${target.level}`)}</Td>
              <Td>
                <TargetStateBadge target={target} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <GoalPlan goal={goal} base={base} />
    </div>
  )
}

/** The shortest way, course by course. */
export function GoalPlan({ goal: { plan, minutes }, base }: { goal: PersonGoalFragment; base: string }) {
  const { t } = useTranslation('team')
  const duration = useDuration()
  const format = useFormat()
  if (plan.length === 0) return null
  return (
    <div className="grid gap-2 text-sm">
      <p className="font-medium">{t('goal.plan', { time: duration(minutes) })}</p>
      <ul className="divide-line border-line divide-y rounded border">
        {plan.map(({ course, lessons, skills, minutes: own }) => (
          <li key={course.id} className="flex items-baseline justify-between gap-x-4 px-4 py-2.5">
            <span className="min-w-0">
              <Link
                to={`${base}/courses/${course.slug}`}
                className="font-medium underline-offset-4 hover:underline"
              >
                {course.title}
              </Link>
              <span className="text-ink-soft block">
                {t('goal.step', {
                  count: lessons.length,
                  skills: format.list(skills.map(({ name }) => name)),
                })}
              </span>
            </span>
            <span className="text-ink-soft tabular whitespace-nowrap">{duration(own)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

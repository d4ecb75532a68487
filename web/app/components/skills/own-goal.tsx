import { useTranslation } from 'react-i18next'
import { TargetStateBadge } from '~/components/team/target-state'
import { RowHead, Table, Td, Th } from '~/components/ui/table'
import type { GoalTargetFragment, OwnGoalFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'

interface OwnGoalProps {
  goal: OwnGoalFragment
  /** Those that are shown; all where none are named. */
  targets?: readonly GoalTargetFragment[]
}

/** How far somebody is from what they aim for: met, close, far or unknown, and how likely it is that a target is not reached. */
export function OwnGoal({ goal, targets = goal.targets }: OwnGoalProps) {
  const { t } = useTranslation(['home', 'team', 'common'])
  return (
    <div className="grid gap-3">
      <p className="text-ink-soft max-w-[68ch] text-sm">{t('goal.text', { role: goal.profile.name })}</p>
      <Table caption={t('goal.table', { role: goal.profile.name })}>
        <thead>
          <tr>
            <Th>{t('team:member.skill')}</Th>
            <Th>{t('goal.where')}</Th>
            <Th align="end">{t('goal.gap')}</Th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <tr key={target.skill.id}>
              <RowHead>
                {target.skill.name}
                <span className="text-ink-faint block text-xs font-normal">
                  {t('goal.wanted', { level: t(`common:level.${target.level}`) })}
                </span>
              </RowHead>
              <Td>
                <TargetStateBadge target={{ ...target, probability: null }} />
              </Td>
              <Td align="end" className="tabular">
                <Gap target={target} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

/** That the target is not reached; a dash where nothing is known. */
function Gap({ target: { state, probability } }: { target: GoalTargetFragment }) {
  const format = useFormat()
  if (state === 'UNKNOWN' || typeof probability !== 'number') return <>–</>
  return <>{format.percent(Math.min(0.99, Math.max(0.01, 1 - probability)))}</>
}

import { useTranslation } from 'react-i18next'
import { TargetStateBadge } from '~/components/team/target-state'
import { RowHead, Table, Td, Th } from '~/components/ui/table'
import type { GoalTargetFragment, OwnGoalFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'

interface OwnGoalProps {
  goal: OwnGoalFragment
}

/** How far somebody is from what they aim for: met, close, far or unknown, and how likely it is that a target is not reached. */
export function OwnGoal({ goal }: OwnGoalProps) {
  const { t } = useTranslation(['home', 'team', 'common'])
  const known = goal.targets.filter(({ state }) => state !== 'UNKNOWN')
  const unknown = goal.targets.length - known.length
  return (
    <div className="grid gap-3">
      <p className="text-ink-soft max-w-[68ch] text-sm">{t('goal.text', { role: goal.profile.name })}</p>
      {known.length > 0 ? (
        <Table caption={t('goal.table', { role: goal.profile.name })}>
          <thead>
            <tr>
              <Th>{t('team:member.skill')}</Th>
              <Th>{t('goal.where')}</Th>
              <Th align="end">{t('goal.gap')}</Th>
            </tr>
          </thead>
          <tbody>
            {known.map((target) => (
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
      ) : null}
      {unknown > 0 ? <p className="text-ink-soft text-sm">{t('goal.unknown', { count: unknown })}</p> : null}
    </div>
  )
}

/** That the target is not reached. */
function Gap({ target: { probability } }: { target: GoalTargetFragment }) {
  const format = useFormat()
  if (typeof probability !== 'number') return null
  return <>{format.percent(Math.min(0.99, Math.max(0.01, 1 - probability)))}</>
}

import { useTranslation } from 'react-i18next'
import { RowHead, Table, Td, Th } from '~/components/ui/table'
import type { TeamGoalFragment, TeamTargetFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'
import { useDuration } from './use-duration'

/** How many people are where a role wants them, and what would help most. */
export function TeamGoal({ goal }: { goal: TeamGoalFragment }) {
  const { t } = useTranslation(['team', 'common'])
  const duration = useDuration()
  const format = useFormat()
  const { profile, people, meeting, mostMissing, targets } = goal
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div className="border-line bg-surface grid gap-1 rounded border p-5">
        <p className="text-lg font-semibold">
          {t('goal.top', {
            meeting: format.whole(meeting),
            count: people,
            people: format.whole(people),
            profile: profile.name,
          })}
        </p>
        {mostMissing ? (
          <p className="text-ink-soft">
            {t('goal.topWay', {
              skill: mostMissing.skill.name,
              count: mostMissing.short + mostMissing.unknown,
              time: duration(mostMissing.minutes),
            })}
          </p>
        ) : null}
      </div>
      <Table caption={t('goal.targets', { profile: profile.name })}>
        <thead>
          <tr>
            <Th>{t('member.skill')}</Th>
            <Th>{t('goal.wanted')}</Th>
            <Th className="max-sm:hidden">{t('goal.people')}</Th>
            <Th align="end">{t('goal.met')}</Th>
            <Th align="end">{t('goal.short')}</Th>
            <Th align="end">{t('goal.unknown')}</Th>
            <Th align="end" className="max-sm:hidden">
              {t('goal.time')}
            </Th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <tr key={target.skill.id}>
              <RowHead>
                {target.skill.name}
                <span className="text-ink-faint block text-xs font-normal">{target.skill.domain.name}</span>
              </RowHead>
              <Td className="whitespace-nowrap">{t(`common:level.${target.level}`)}</Td>
              <Td className="w-1/4 min-w-32 max-sm:hidden">
                <Shares target={target} />
              </Td>
              <Td align="end">{format.whole(target.met)}</Td>
              <Td align="end">{format.whole(target.short)}</Td>
              <Td align="end">{format.whole(target.unknown)}</Td>
              <Td align="end" className="text-ink-soft whitespace-nowrap max-sm:hidden">
                {target.minutes > 0 ? duration(target.minutes) : '–'}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

/** The three numbers beside it as lengths; works in grey. */
function Shares({ target: { met, short, unknown } }: { target: TeamTargetFragment }) {
  return (
    <span aria-hidden className="border-line bg-surface flex h-3 overflow-hidden rounded-sm border">
      <span className="bg-level-leading" style={{ flexGrow: met }} />
      <span className="hatched-starting-working" style={{ flexGrow: short }} />
      <span style={{ flexGrow: unknown }} />
    </span>
  )
}

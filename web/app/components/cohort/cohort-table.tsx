import { Minus, TrendingDown, TrendingUp, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/components/ui/badge'
import { RowHead, Table, Td, Th } from '~/components/ui/table'
import type { ChangeSaid, CohortSkillFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'
import { useOnScale } from './use-on-scale'

/** The figures behind the picture, and in words what may be said of them. */
export function CohortTable({ skills }: { skills: CohortSkillFragment[] }) {
  const { t } = useTranslation('cohort')
  const format = useFormat()
  const scale = useOnScale()
  return (
    <Table caption={t('table.caption')}>
      <thead>
        <tr>
          <Th>{t('table.skill')}</Th>
          <Th align="end" className="max-sm:hidden">
            {t('table.people')}
          </Th>
          <Th align="end" className="max-md:hidden">
            {t('key.before')}
          </Th>
          <Th align="end" className="max-md:hidden">
            {t('key.after')}
          </Th>
          <Th align="end">{t('table.change')}</Th>
        </tr>
      </thead>
      <tbody>
        {skills.map(({ skill, people, before, after, change, said, probability }) => (
          <tr key={skill.id}>
            <RowHead>
              {skill.name}
              <span className="mt-1 flex flex-wrap items-center gap-2 font-normal">
                <Badge tone={said === 'GREW' ? 'accent' : 'neutral'} icon={icons[said]}>
                  {t(`said.${said}`)}
                </Badge>
                {said === 'NO_DIFFERENCE' ? null : (
                  <span className="text-ink-faint text-xs">
                    {t('said.probability', {
                      probability: format.percent(
                        Math.min(0.99, said === 'GREW' ? probability : 1 - probability),
                      ),
                    })}
                  </span>
                )}
                <span className="text-ink-faint text-xs sm:hidden">
                  {t('table.of', { count: people, people: format.whole(people) })}
                </span>
              </span>
            </RowHead>
            <Td align="end" className="max-sm:hidden">
              {format.whole(people)}
            </Td>
            <Td align="end" className="max-md:hidden">
              {scale.value(before.mean)}
            </Td>
            <Td align="end" className="max-md:hidden">
              {scale.value(after.mean)}
            </Td>
            <Td align="end">
              {scale.change(change.mean)}
              <span className="text-ink-faint mt-1 block text-xs whitespace-nowrap">
                {t('table.interval', { low: scale.change(change.low), high: scale.change(change.high) })}
              </span>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const icons: Readonly<Record<ChangeSaid, LucideIcon>> = {
  GREW: TrendingUp,
  FELL: TrendingDown,
  NO_DIFFERENCE: Minus,
}

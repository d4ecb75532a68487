import { TrendingUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { UnknownSkills } from '~/components/skills/unknown-skills'
import { Badge } from '~/components/ui/badge'
import { LevelBadge } from '~/components/ui/level-badge'
import { RowHead, Table, Td, Th } from '~/components/ui/table'
import { Time } from '~/components/ui/time'
import type { EstimateFragment } from '~/graphql/generated/graphql'
import { useFormat } from '~/i18n/format'

/** One person's skills as levels, each with what it rests on; never a bare number. */
export function MemberSkills({ estimates, name }: { estimates: EstimateFragment[]; name: string }) {
  const { t } = useTranslation('home')
  const known = estimates
    .filter(({ evidenceCount }) => evidenceCount > 0)
    .sort((a, b) => b.evidenceCount - a.evidenceCount)
  const unknown = estimates.filter(({ evidenceCount }) => evidenceCount === 0)
  return (
    <div className="grid gap-4">
      {known.length > 0 ? <SkillTable estimates={known} name={name} /> : null}
      <UnknownSkills
        summary={t('skills.unknown', { count: unknown.length })}
        skills={unknown.map(({ skill }) => skill)}
      />
    </div>
  )
}

function SkillTable({ estimates, name }: { estimates: EstimateFragment[]; name: string }) {
  const { t } = useTranslation('team')
  return (
    <Table caption={t('member.skillsOf', { name })}>
      <thead>
        <tr>
          <Th>{t('member.skill')}</Th>
          <Th>{t('member.level')}</Th>
          <Th align="end" className="max-sm:hidden">
            {t('member.evidence')}
          </Th>
          <Th align="end" className="max-sm:hidden">
            {t('member.lastEvidence')}
          </Th>
        </tr>
      </thead>
      <tbody>
        {estimates.map((estimate) => (
          <SkillRow key={estimate.skill.id} estimate={estimate} />
        ))}
      </tbody>
    </Table>
  )
}

function SkillRow({ estimate }: { estimate: EstimateFragment }) {
  const { t } = useTranslation(['team', 'home'])
  const format = useFormat()
  const { skill, growing, probability, state } = estimate
  return (
    <tr>
      <RowHead>
        {skill.name}
        <span className="text-ink-faint block text-xs font-normal">{skill.domain.name}</span>
      </RowHead>
      <Td>
        <span className="flex flex-wrap items-center gap-2">
          <LevelBadge estimate={estimate} />
          {growing ? (
            <Badge tone="accent" icon={TrendingUp}>
              {t('growing')}
            </Badge>
          ) : null}
        </span>
        {state === 'STATED' && typeof probability === 'number' ? (
          <span className="text-ink-faint mt-1 block text-xs">
            {t('member.probability', { probability: format.percent(probability) })}
          </span>
        ) : null}
        <span className="text-ink-faint mt-1 block text-xs sm:hidden">
          {estimate.evidenceCount > 0 ? t('home:skills.evidence', { count: estimate.evidenceCount }) : null}
        </span>
      </Td>
      <Td align="end" className="max-sm:hidden">
        {format.whole(estimate.evidenceCount)}
      </Td>
      <Td align="end" className="text-ink-soft max-sm:hidden">
        {estimate.lastEvidenceAt ? <Time value={estimate.lastEvidenceAt} shape="date" /> : t('matrix.never')}
      </Td>
    </tr>
  )
}

import { TrendingUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLevelWords } from '~/components/ui/level-badge'
import type { Level, OwnEstimateFragment } from '~/graphql/generated/graphql'
import { LadderTrack } from './ladder-track'
import { SkillName } from './skill-name'

interface SkillLadderProps {
  estimates: OwnEstimateFragment[]
  /** Target level by skill id, from the person's role. */
  targets?: Map<string, Level>
  /** Where a skill's name leads, if anywhere. */
  linkTo?: (skill: { slug: string }) => string | undefined
}

/** A person's own skills: each on the ladder, with what it rests on. */
export function SkillLadder({ estimates, targets, linkTo }: SkillLadderProps) {
  return (
    <ul className="grid gap-6">
      {estimates.map((estimate) => (
        <SkillRow
          key={estimate.skill.id}
          estimate={estimate}
          target={targets?.get(estimate.skill.id)}
          to={linkTo?.(estimate.skill)}
        />
      ))}
    </ul>
  )
}

interface SkillRowProps {
  estimate: OwnEstimateFragment
  target?: Level
  to: string | undefined
}

function SkillRow({ estimate, target, to }: SkillRowProps) {
  const { t } = useTranslation(['home', 'common'])
  const words = useLevelWords(estimate)
  return (
    <li className="grid gap-2">
      <div className="flex items-baseline justify-between gap-4">
        <span className="text-sm font-medium">
          <SkillName name={estimate.skill.name} to={to} />
        </span>
        <span className="text-ink-soft flex items-center gap-1.5 text-end text-xs">
          {estimate.growing ? <TrendingUp aria-hidden className="text-accent size-3.5" /> : null}
          {words}
          {estimate.growing ? <span className="sr-only">{t('skills.growing')}</span> : null}
        </span>
      </div>
      <LadderTrack estimate={estimate} target={target} />
      <p className="text-ink-faint text-xs">
        {estimate.evidenceCount > 0
          ? t('skills.evidence', { count: estimate.evidenceCount })
          : t('skills.noEvidence')}
        {target ? <span> · {t('skills.target', { level: t(`common:level.${target}`) })}</span> : null}
      </p>
    </li>
  )
}

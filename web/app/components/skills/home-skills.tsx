import { useTranslation } from 'react-i18next'
import type { Level, OwnEstimateFragment } from '~/graphql/generated/graphql'
import { LadderScaleWords } from './ladder-scale-words'
import { SkillLadder } from './skill-ladder'
import { UnknownSkills } from './unknown-skills'

interface HomeSkillsProps {
  estimates: OwnEstimateFragment[]
  roleProfile?: { name: string; targets: { skill: { id: string }; level: Level }[] } | null
  /** Where a skill can be assessed, if it can. */
  assessmentOf: (skill: { slug: string }) => string | undefined
}

/** What rests on evidence first; the rest folded, so that twenty empty names do not hide two real ones. */
export function HomeSkills({ estimates, roleProfile, assessmentOf }: HomeSkillsProps) {
  const { t } = useTranslation('home')
  const targets = new Map(roleProfile?.targets.map(({ skill, level }) => [skill.id, level]))
  const known = estimates.filter((estimate) => estimate.evidenceCount > 0)
  const unknown = estimates.filter((estimate) => estimate.evidenceCount === 0)
  return (
    <div className="grid gap-6">
      <p className="text-ink-soft text-sm">
        {known.length > 0 ? t('skills.text') : t('skills.textNone')}
        {roleProfile && known.length > 0 ? ` ${t('skills.role', { role: roleProfile.name })}` : null}
      </p>
      {known.length > 0 ? <LadderScaleWords /> : null}
      {known.length > 0 ? <SkillLadder estimates={known} targets={targets} linkTo={assessmentOf} /> : null}
      <UnknownSkills
        summary={t('skills.unknown', { count: unknown.length })}
        skills={unknown.map(({ skill }) => skill)}
        linkTo={assessmentOf}
      />
    </div>
  )
}

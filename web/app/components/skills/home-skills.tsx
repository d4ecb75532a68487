import { useTranslation } from 'react-i18next'
import type { Level, OwnEstimateFragment } from '~/graphql/generated/graphql'
import { LadderScaleWords } from './ladder-scale-words'
import { SkillLadder } from './skill-ladder'

interface HomeSkillsProps {
  estimates: OwnEstimateFragment[]
  roleProfile?: { name: string; targets: { skill: { id: string }; level: Level }[] } | null
}

/** What rests on evidence first; the rest folded, so that twenty empty rows do not hide two real ones. */
export function HomeSkills({ estimates, roleProfile }: HomeSkillsProps) {
  const { t } = useTranslation('home')
  const targets = new Map(roleProfile?.targets.map(({ skill, level }) => [skill.id, level]))
  const known = estimates.filter((estimate) => estimate.evidenceCount > 0)
  const unknown = estimates.filter((estimate) => estimate.evidenceCount === 0)
  return (
    <div className="grid gap-6">
      <p className="text-ink-soft text-sm">
        {known.length > 0 ? t('skills.text') : t('skills.textNone')}
        {roleProfile ? ` ${t('skills.role', { role: roleProfile.name })}` : null}
      </p>
      {known.length > 0 ? <LadderScaleWords /> : null}
      <SkillLadder estimates={known} targets={targets} />
      {unknown.length > 0 ? (
        <details open={known.length === 0} className="group">
          <summary className="text-ink-soft hover:text-ink mb-4 text-sm font-medium">
            {t('skills.unknown', { count: unknown.length })}
          </summary>
          <SkillLadder estimates={unknown} targets={targets} />
        </details>
      ) : null}
    </div>
  )
}

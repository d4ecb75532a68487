import { Fragment } from 'react'
import { SkillName } from './skill-name'

interface UnknownSkill {
  id: string
  name: string
  domain: { slug: string; name: string }
}

interface UnknownSkillsProps<Skill> {
  /** How many there are, in a sentence. */
  summary: string
  skills: Skill[]
  /** Where a skill's name leads, if anywhere. */
  linkTo?: (skill: Skill) => string | undefined
}

/** Skills of which nothing can be said yet: folded, by domain, so that they do not hide what is known. */
export function UnknownSkills<Skill extends UnknownSkill>({
  summary,
  skills,
  linkTo,
}: UnknownSkillsProps<Skill>) {
  if (skills.length === 0) return null
  const domains = [...new Map(skills.map(({ domain }) => [domain.slug, domain])).values()]
  return (
    <details className="text-sm">
      <summary className="text-ink-soft hover:text-ink w-fit rounded-sm py-1 font-medium">{summary}</summary>
      <dl className="mt-3 grid gap-3">
        {domains.map((domain) => (
          <div key={domain.slug}>
            <dt className="text-ink-faint text-xs">{domain.name}</dt>
            <dd className="text-ink-soft mt-0.5">
              {skills
                .filter((skill) => skill.domain.slug === domain.slug)
                .map((skill, at) => (
                  <Fragment key={skill.id}>
                    {at > 0 ? ' · ' : null}
                    <SkillName name={skill.name} to={linkTo?.(skill)} />
                  </Fragment>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

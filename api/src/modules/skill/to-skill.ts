import type { CatalogueRoleProfile } from '../../catalogue/catalogue.js'
import { textFor } from '../../catalogue/texts.js'
import type { Level } from '../../graphql/enums.js'
import { encodeId } from '../../graphql/global-id.js'
import type { Tenant } from '../../tenant.js'
import { RoleProfile, Skill } from './skill.type.js'

/** Null for a skill that is no longer taught. */
export function toSkill(tenant: Tenant, skillId: string): Skill | null {
  const row = tenant.catalogue.skillById.get(skillId)
  if (!row) return null
  const { name, description } = textFor(tenant.locale, row.texts)
  return Object.assign(new Skill(), {
    id: encodeId('Skill', row.id, tenant.organization.id),
    slug: row.slug,
    name,
    description,
    domain: { slug: row.domain.slug, name: textFor(tenant.locale, row.domain.names) },
  })
}

export function toRoleProfile(tenant: Tenant, profile: CatalogueRoleProfile): RoleProfile {
  return Object.assign(new RoleProfile(), {
    id: encodeId('RoleProfile', profile.id, tenant.organization.id),
    slug: profile.slug,
    name: textFor(tenant.locale, profile.texts).name,
    targets: profile.targets.flatMap((target) => {
      const skill = toSkill(tenant, target.skillId)
      return skill ? [{ skill, level: target.level as Level }] : []
    }),
  })
}

import { FieldResolver, Resolver, Root } from 'type-graphql'
import { isPresent } from '../../graphql/present.js'
import { Member, Organization } from '../organization/organization.type.js'
import { estimatesOf } from './estimates.js'
import { Skill, SkillEstimate } from './skill.type.js'
import { toSkill } from './to-skill.js'

@Resolver(() => Organization)
export class SkillsResolver {
  @FieldResolver(() => [Skill])
  skills(@Root() { tenant }: Organization): Skill[] {
    return tenant.catalogue.skills.map((skill) => toSkill(tenant, skill.id)).filter(isPresent)
  }
}

@Resolver(() => Member)
export class MemberSkillsResolver {
  @FieldResolver(() => [SkillEstimate])
  async skills(@Root() { tenant, userId }: Member): Promise<SkillEstimate[]> {
    return estimatesOf(tenant, userId)
  }
}

import { FieldResolver, Resolver, Root } from 'type-graphql'
import { LearningPath } from '../course/course.type.js'
import { toPath } from '../course/to-course.js'
import { ownGiven } from '../given/given.js'
import { Member } from '../organization/organization.type.js'
import { RoleProfile } from '../skill/skill.type.js'
import { toRoleProfile } from '../skill/to-skill.js'
import { assignedPathLoader } from './assigned-path.js'
import { assignedProfileLoader } from './assigned-profile.js'

@Resolver(() => Member)
export class MemberAimsResolver {
  @FieldResolver(() => LearningPath, { nullable: true, description: 'That somebody put the person on.' })
  async path(@Root() { tenant, userId }: Member): Promise<LearningPath | null> {
    const path = await tenant.use(assignedPathLoader).load(userId)
    return path && toPath(tenant, path)
  }

  @FieldResolver(() => RoleProfile, { nullable: true, description: 'Their own; null: the company’s.' })
  async roleProfile(@Root() { tenant, userId }: Member): Promise<RoleProfile | null> {
    const profile = await tenant.use(assignedProfileLoader).load(userId)
    return profile && toRoleProfile(tenant, profile)
  }
}

@Resolver(() => LearningPath)
export class AssignedPathResolver {
  @FieldResolver(() => Boolean, { description: 'Whether somebody put the viewer on it.' })
  async isAssigned(@Root() { tenant, row }: LearningPath): Promise<boolean> {
    const given = await tenant.use(ownGiven)
    return given.some(({ what, givenById }) => what.id === row.id && givenById !== null)
  }
}

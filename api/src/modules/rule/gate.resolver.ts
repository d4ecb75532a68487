import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { settle } from '../../graphql/refusal.js'
import { can } from '../../permission.js'
import { Course, LearningPath } from '../course/course.type.js'
import { Organization } from '../organization/organization.type.js'
import { toOrganization } from '../organization/to-organization.js'
import { changeRules, ownRules } from './company-rules.js'
import { gatesBefore, isLocked, libraryGates } from './gate.js'
import { ChangeLearningRulesInput, ChangeLearningRulesPayload, CompanyGate, Lock } from './gate.type.js'
import { ownStanding } from './standing.js'
import { toCompanyGate, toLock } from './to-gate.js'

@Resolver(() => Course)
export class CourseLockResolver {
  @FieldResolver(() => Lock, { nullable: true, description: 'Null where the course is open to the viewer.' })
  async lock(@Root() { tenant, version }: Course): Promise<Lock | null> {
    const standing = await tenant.use(ownStanding)
    if (!isLocked(tenant.catalogue, version.courseId, standing)) return null
    return toLock(tenant, gatesBefore(tenant.catalogue, version.courseId, standing))
  }
}

@Resolver(() => LearningPath)
export class PathOrderResolver {
  @FieldResolver(() => Boolean, { description: 'Its courses are taken in order, as the company wants it.' })
  async isSequential(@Root() { tenant, row }: LearningPath): Promise<boolean> {
    return (await tenant.use(ownRules)).isSequential(row)
  }
}

@Resolver(() => Organization)
export class LearningRulesResolver {
  @FieldResolver(() => [CompanyGate], {
    description: 'All gates of the library, for whoever may switch them.',
  })
  async gates(@Root() { tenant }: Organization): Promise<CompanyGate[]> {
    if (!can(tenant, 'organization:change')) return []
    const rules = await tenant.use(ownRules)
    return Promise.all(
      libraryGates(tenant.catalogue).map((gate) => toCompanyGate(tenant, gate, !rules.isWaived(gate.key))),
    )
  }

  @Mutation(() => ChangeLearningRulesPayload)
  async changeLearningRules(
    @Arg('input', () => ChangeLearningRulesInput) input: ChangeLearningRulesInput,
    @Ctx() context: RequestContext,
  ): Promise<ChangeLearningRulesPayload> {
    return settle<Omit<ChangeLearningRulesPayload, 'userErrors'>>(
      context.locale,
      { organization: null },
      async () => {
        const tenant = await context.requireTenantOf(input.organization)
        await changeRules(tenant, { sequentialPaths: input.paths, gates: input.gates })
        return { organization: toOrganization(await context.afresh(tenant.organization.id)) }
      },
    )
  }
}

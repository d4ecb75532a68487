import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { can } from '../../permission.js'
import { Organization } from '../organization/organization.type.js'
import { goalStepsOf } from './goal-steps.js'
import { GoalSteps } from './recommendation.type.js'

@Resolver(() => Organization)
export class GoalStepsResolver {
  @FieldResolver(() => GoalSteps, {
    nullable: true,
    description: 'For the viewer; null where they aim for nothing.',
  })
  async goalSteps(
    @Root() { tenant }: Organization,
    @Ctx() { services }: RequestContext,
  ): Promise<GoalSteps | null> {
    return can(tenant, 'learn') ? goalStepsOf(tenant, services) : null
  }
}

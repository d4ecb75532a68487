import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { Viewer } from '../identity/identity.type.js'
import { fleetSeenBy } from './fleet.service.js'
import { Fleet } from './fleet.type.js'

@Resolver(() => Viewer)
export class FleetResolver {
  @Query(() => Fleet, {
    nullable: true,
    description: 'Graders, queue and running gradings of all companies; null for whoever is no operator.',
  })
  fleet(@Ctx() { services, signedIn }: RequestContext): Promise<Fleet | null> {
    return fleetSeenBy(services, signedIn)
  }

  @FieldResolver(() => Boolean, { description: 'Runs the installation and so sees the fleet.' })
  isOperator(@Ctx() { signedIn }: RequestContext): boolean {
    return signedIn?.isOperator ?? false
  }
}

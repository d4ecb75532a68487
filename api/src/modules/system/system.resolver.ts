import { Ctx, Query, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { systemStatus } from './system.service.js'
import { SystemStatus } from './system.type.js'

@Resolver()
export class SystemResolver {
  @Query(() => SystemStatus)
  system(@Ctx() { services, locale }: RequestContext): Promise<SystemStatus> {
    return systemStatus(services, locale)
  }
}

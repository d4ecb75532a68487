import { FieldResolver, Resolver, Root } from 'type-graphql'
import { Organization } from '../organization/organization.type.js'
import { homeOf } from './home.service.js'
import { Home } from './home.type.js'

@Resolver(() => Organization)
export class HomeResolver {
  @FieldResolver(() => Home, { description: "The learner's home: what to do next, and why." })
  home(@Root() { tenant }: Organization): Promise<Home> {
    return homeOf(tenant)
  }
}

import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { SearchKind } from '../../graphql/enums.js'
import { settle } from '../../graphql/refusal.js'
import { searchByPerson } from '../identity/throttle.js'
import { Organization } from '../organization/organization.type.js'
import { search } from './search.service.js'
import { SearchResult, type SearchHit } from './search.type.js'

@Resolver(() => Organization)
export class SearchResolver {
  @FieldResolver(() => SearchResult, {
    description:
      'What the viewer may open, found by its words in either language. The last word may be unfinished.',
  })
  async search(
    @Root() { tenant }: Organization,
    @Ctx() context: RequestContext,
    @Arg('query', () => String) query: string,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('kinds', () => [SearchKind], { nullable: true, description: 'All of them by default.' })
    kinds?: SearchKind[],
  ): Promise<SearchResult> {
    return settle<{ hits: SearchHit[] }>(context.locale, { hits: [] }, async () => {
      await context.services.throttle.count(searchByPerson, tenant.userId)
      return { hits: await search(tenant, { query, first, kinds }) }
    })
  }
}

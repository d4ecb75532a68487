import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { Refusal, settle } from '../../graphql/refusal.js'
import { TeamDashboard } from '../team-dashboard/team-dashboard.type.js'
import { cohortOf } from './cohort.service.js'
import { CohortAnswer } from './cohort.type.js'
import { spanFrom } from './span.js'

/** Each follows a hundred people through each skill. */
const mostSpans = 2
/** Within one request. */
const asking = () => ({ spans: 0 })

@Resolver(() => TeamDashboard)
export class CohortResolver {
  @FieldResolver(() => CohortAnswer, {
    description:
      'Between two days where the company is, as 2026-12-24; of the last ninety where none are given.',
  })
  cohort(
    @Root() { tenant, scope }: TeamDashboard,
    @Ctx() { locale }: RequestContext,
    @Arg('from', () => String, { nullable: true }) from?: string | null,
    @Arg('to', () => String, { nullable: true }) to?: string | null,
  ): Promise<CohortAnswer> {
    const none: Omit<CohortAnswer, 'userErrors'> = { from: null, to: null, cohort: null }
    return settle(locale, none, async () => {
      const span = spanFrom(tenant, { from, to })
      const asked = tenant.use(asking)
      if (++asked.spans > mostSpans) throw new Refusal('TOO_MANY_REQUESTS', ['from'], { retryAfter: 1 })
      return { from: span.from, to: span.to, cohort: await cohortOf(tenant, scope, span) }
    })
  }
}

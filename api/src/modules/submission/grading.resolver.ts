import { GraphQLJSON } from 'graphql-scalars'
import { FieldResolver, Resolver, Root } from 'type-graphql'
import type { JsonValue } from '../../graphql/json.js'
import { changesBy } from '../skill/changes.js'
import { SkillChange } from '../skill/skill.type.js'
import { criterionResults } from './criterion-results.js'
import { CriterionResult, Grading, Hint } from './grading.type.js'
import { openHint } from './hints.js'
import { bodyLoader } from './submission.repository.js'

@Resolver(() => Grading)
export class GradingResolver {
  @FieldResolver(() => [CriterionResult])
  criteria(@Root() { tenant, row }: Grading): Promise<CriterionResult[]> {
    return criterionResults(tenant, row)
  }

  @FieldResolver(() => Hint, {
    nullable: true,
    description: "For a learner's error: what may help. The first stage is open; more with `revealHint`.",
  })
  hint(@Root() { tenant, row }: Grading): Promise<Hint | null> {
    return openHint(tenant, row, null)
  }

  @FieldResolver(() => GraphQLJSON, {
    nullable: true,
    description: "Picture as data, see the exercise contract's Figure; texts in all languages.",
  })
  async figure(@Root() { tenant, row }: Grading): Promise<JsonValue> {
    const body = await tenant.use(bodyLoader).load(row.id)
    return (body.grading?.figure ?? null) as JsonValue
  }

  @FieldResolver(() => String)
  async log(@Root() { tenant, row }: Grading): Promise<string> {
    return (await tenant.use(bodyLoader).load(row.id)).grading?.log ?? ''
  }

  @FieldResolver(() => [SkillChange], {
    description: 'What this grading moved; empty until the estimate is updated, a moment later.',
  })
  skillChanges(@Root() { tenant, row }: Grading): Promise<SkillChange[]> {
    return changesBy(tenant, row.userId, row.id)
  }
}

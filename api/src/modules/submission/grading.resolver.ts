import { GraphQLJSON } from 'graphql-scalars'
import { FieldResolver, Resolver, Root } from 'type-graphql'
import type { JsonValue } from '../../graphql/json.js'
import { changesBy } from '../skill/changes.js'
import { SkillChange } from '../skill/skill.type.js'
import { criterionResults } from './criterion-results.js'
import { CriterionResult, Grading, Hint, Regrading } from './grading.type.js'
import { openHint } from './hints.js'
import { regradingOf } from './regrading.js'
import { gradingBodyLoader } from './submission.repository.js'

@Resolver(() => Grading)
export class GradingResolver {
  @FieldResolver(() => [CriterionResult])
  criteria(@Root() { tenant, row, stored }: Grading): Promise<CriterionResult[]> {
    return criterionResults(tenant, row, stored)
  }

  @FieldResolver(() => Hint, {
    nullable: true,
    description: "For a learner's error: what may help. The first stage is open; more with `revealHint`.",
  })
  async hint(@Root() grading: Grading): Promise<Hint | null> {
    return stands(grading) ? openHint(grading.tenant, grading.row, null) : null
  }

  @FieldResolver(() => GraphQLJSON, {
    nullable: true,
    description: "Picture as data, see the exercise contract's Figure; texts in all languages.",
  })
  async figure(@Root() { tenant, stored }: Grading): Promise<JsonValue> {
    const { figure } = await tenant.use(gradingBodyLoader).load(stored.id)
    return figure as JsonValue
  }

  @FieldResolver(() => String)
  async log(@Root() { tenant, stored }: Grading): Promise<string> {
    return (await tenant.use(gradingBodyLoader).load(stored.id)).log
  }

  @FieldResolver(() => [SkillChange], {
    description: 'What this grading moved; empty until the estimate is updated, a moment later.',
  })
  async skillChanges(@Root() grading: Grading): Promise<SkillChange[]> {
    const { tenant, row } = grading
    return stands(grading) ? changesBy(tenant, row.userId, row.id) : []
  }

  @FieldResolver(() => Regrading, {
    nullable: true,
    description: 'Set where this grading replaced an earlier one.',
  })
  regrading(@Root() { tenant, row, stored }: Grading): Promise<Regrading | null> {
    return regradingOf(tenant, row, stored)
  }
}

const stands = ({ row, stored }: Grading) => row.grading?.id === stored.id

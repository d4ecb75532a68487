import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Verdict } from '../../graphql/enums.js'
import type { Tenant } from '../../tenant.js'
import type { GradingRow, SubmissionRow } from './submission.repository.js'

@ObjectType({ simpleResolvers: true })
export class Grading {
  @Field(() => Verdict)
  verdict!: Verdict
  @Field(() => Int, { nullable: true })
  points!: number | null
  @Field(() => String, { nullable: true, description: "Machine code of a learner's error, e.g. TIME_LIMIT." })
  fault!: string | null
  @Field(() => String, { nullable: true })
  message!: string | null
  @Field(() => Int, { nullable: true })
  line!: number | null
  @Field(() => Int, { nullable: true, description: 'Where in the line, from 1.' })
  column!: number | null
  @Field(() => Boolean, {
    description: 'Whether it used up one of the graded runs; faults of form and faults of ours do not.',
  })
  costsAttempt!: boolean
  @Field(() => String, { description: 'E.g. wasm · TensorFlow.js 4.22.0 · CPU.' })
  backend!: string
  @Field(() => Timings)
  timings!: Timings
  @Field(() => Date)
  gradedAt!: Date

  tenant!: Tenant
  row!: SubmissionRow
  stored!: GradingRow
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The exercise changed and the submission was graded again, with the code and the data of the first time.',
})
export class Regrading {
  @Field(() => Date, { description: 'Since when this grading stands.' })
  at!: Date
  @Field(() => String, { description: 'In sentences.' })
  because!: string
}

@ObjectType({ simpleResolvers: true })
export class Timings {
  @Field(() => Float, { nullable: true })
  queueMs!: number | null
  @Field(() => Float, { nullable: true })
  trainMs!: number | null
  @Field(() => Float, { nullable: true })
  totalMs!: number | null
  @Field(() => Float, { nullable: true })
  cpuSeconds!: number | null
}

@ObjectType({ simpleResolvers: true })
export class CriterionResult {
  @Field(() => String)
  id!: string
  @Field(() => String)
  title!: string
  @Field(() => Boolean)
  passed!: boolean
  @Field(() => Float)
  credit!: number
  @Field(() => Float)
  weight!: number
  @Field(() => String)
  reason!: string
  @Field(() => Hint, {
    nullable: true,
    description: 'The first staged hint is open; more on request with `revealHint`.',
  })
  hint!: Hint | null
}

@ObjectType({ simpleResolvers: true })
export class Hint {
  @Field(() => String)
  id!: string
  @Field(() => [String])
  stages!: string[]
  @Field(() => Int)
  totalStages!: number
}

import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Node } from '../../graphql/node.type.js'
import { UserError } from '../../graphql/user-error.type.js'
import type { Tenant } from '../../tenant.js'
import type { CatalogueExercise } from '../../catalogue/catalogue.js'

@ObjectType({ implements: Node, simpleResolvers: true })
export class Exercise extends Node {
  @Field(() => String)
  slug!: string
  @Field(() => String)
  kind!: string
  @Field(() => String)
  title!: string
  @Field(() => String)
  summary!: string
  @Field(() => String)
  statement!: string
  @Field(() => String)
  starter!: string
  @Field(() => String)
  ambientTypes!: string
  @Field(() => Boolean, { description: 'Of the company’s own, not built in.' })
  isOwn!: boolean
  @Field(() => String, {
    nullable: true,
    description:
      'Of a company’s own exercise, as JSON: `shape`, `handlers` and `declared`, all that a page needs to run code on its public table.',
  })
  publicHalf!: string | null
  @Field(() => Int)
  expectedMinutes!: number
  @Field(() => Int)
  passScore!: number
  @Field(() => Float)
  cpuSeconds!: number
  @Field(() => Int)
  memoryMb!: number
  @Field(() => [String])
  rungs!: string[]
  @Field(() => [Criterion])
  criteria!: Criterion[]

  tenant!: Tenant
  row!: CatalogueExercise
}

@ObjectType({ simpleResolvers: true })
export class SubmissionAllowance {
  @Field(() => Int)
  remaining!: number
  @Field(() => Int)
  limit!: number
  @Field(() => Int)
  windowMinutes!: number
  @Field(() => Date, { nullable: true })
  resetsAt!: Date | null
}

@ObjectType({ simpleResolvers: true })
export class Criterion {
  @Field(() => String)
  id!: string
  @Field(() => String)
  title!: string
  @Field(() => Float)
  weight!: number
  @Field(() => Boolean)
  required!: boolean
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Code in progress. `revision` grows by one with each save; saving onto an older one is refused and nothing is lost.',
})
export class Draft {
  @Field(() => String)
  code!: string
  @Field(() => Int)
  revision!: number
  @Field(() => Date)
  savedAt!: Date
}

@InputType()
export class SaveDraftInput {
  @Field(() => ID)
  organization!: string
  @Field(() => ID)
  exercise!: string
  @Field(() => String)
  code!: string
  @Field(() => Int)
  baseRevision!: number
}

@ObjectType({
  simpleResolvers: true,
  description: 'On a conflict `draft` holds what is stored, with a user error STALE_DRAFT.',
})
export class SaveDraftPayload {
  @Field(() => Draft, { nullable: true })
  draft!: Draft | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

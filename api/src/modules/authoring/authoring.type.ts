import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Node } from '../../graphql/node.type.js'
import { UserError } from '../../graphql/user-error.type.js'
import { OwnExerciseState, TrialState } from '../../graphql/enums.js'
import type { Tenant } from '../../tenant.js'
import type { OwnExerciseRow } from './own-exercise.repository.js'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'An exercise of the company’s own, as its authors see it. Learners see what is published as an Exercise.',
})
export class OwnExercise extends Node {
  @Field(() => String)
  slug!: string
  @Field(() => String, { description: 'As the files say it; the slug where they say none.' })
  title!: string
  @Field(() => OwnExerciseState)
  state!: OwnExerciseState
  @Field(() => Int, { description: 'Grows by one with each save; saving onto an older one is refused.' })
  revision!: number
  @Field(() => Date)
  updatedAt!: Date
  @Field(() => Int, { description: 'Number of the version on offer; 0 before the first.' })
  publishedNumber!: number

  tenant!: Tenant
  row!: OwnExerciseRow
}

@ObjectType({ simpleResolvers: true })
export class ManuscriptFile {
  @Field(() => String)
  path!: string
  @Field(() => Int)
  bytes!: number
  @Field(() => String, {
    nullable: true,
    description: 'Null where the file is too large to be edited in a page.',
  })
  text!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'What keeps an exercise from being tried.' })
export class ManuscriptProblem {
  @Field(() => String)
  file!: string
  @Field(() => Int, { nullable: true })
  line!: number | null
  @Field(() => String)
  message!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'One of the author’s files, graded as a submission would be.',
})
export class Trial {
  @Field(() => String)
  file!: string
  @Field(() => String, { description: '`pass`, `fail`, or the criterion that must fail first.' })
  expected!: string
  @Field(() => TrialState)
  state!: TrialState
  @Field(() => Boolean, { nullable: true })
  asExpected!: boolean | null
  @Field(() => Int, { nullable: true })
  points!: number | null
  @Field(() => String, { nullable: true, description: 'What was found, in a sentence for the author.' })
  finding!: string | null
  @Field(() => [TrialCriterion])
  criteria!: TrialCriterion[]
}

@ObjectType({ simpleResolvers: true })
export class TrialCriterion {
  @Field(() => String)
  id!: string
  @Field(() => Boolean)
  passed!: boolean
  @Field(() => String)
  reason!: string
}

@ObjectType({ simpleResolvers: true })
export class Metric {
  @Field(() => String)
  name!: string
  @Field(() => String)
  title!: string
  @Field(() => String)
  description!: string
  @Field(() => String, { description: '`choices`, `probabilities` or `numbers`.' })
  form!: string
  @Field(() => String, { description: '`higher` or `lower`.' })
  better!: string
}

@InputType()
export class CreateOwnExerciseInput {
  @Field(() => ID)
  organization!: string
  @Field(() => String)
  name!: string
  @Field(() => String, {
    nullable: true,
    description: 'A zipped folder in base64; without one it begins with an example.',
  })
  zip?: string
}

@InputType()
export class OwnExerciseInput {
  @Field(() => ID)
  exercise!: string
}

@InputType()
export class TryOwnExerciseInput extends OwnExerciseInput {}
@InputType()
export class PublishOwnExerciseInput extends OwnExerciseInput {}
@InputType()
export class RetireOwnExerciseInput extends OwnExerciseInput {}

@InputType()
export class ReplaceManuscriptInput extends OwnExerciseInput {
  @Field(() => String, { description: 'A zipped folder in base64.' })
  zip!: string
  @Field(() => Int)
  baseRevision!: number
}

@InputType()
export class SaveManuscriptFileInput extends OwnExerciseInput {
  @Field(() => String)
  path!: string
  @Field(() => String, { nullable: true, description: 'Null removes the file.' })
  text!: string | null
  @Field(() => Int)
  baseRevision!: number
}

@ObjectType({ simpleResolvers: true })
export class OwnExercisePayload {
  @Field(() => OwnExercise, { nullable: true })
  exercise!: OwnExercise | null
  @Field(() => [String], { description: 'Paths in an uploaded zip that are no part of an exercise.' })
  leftOut!: readonly string[]
  @Field(() => [UserError])
  userErrors!: UserError[]
}

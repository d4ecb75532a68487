import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { GraphQLJSON } from 'graphql-scalars'
import type { JsonValue } from '../../graphql/json.js'
import { SubmissionStatus } from '../../graphql/enums.js'
import { Node } from '../../graphql/node.type.js'
import { PageInfo } from '../../graphql/page.type.js'
import { UserError } from '../../graphql/user-error.type.js'
import type { Tenant } from '../../tenant.js'
import { Hint } from './grading.type.js'
import type { SubmissionRow } from './submission.repository.js'

@ObjectType({ simpleResolvers: true })
export class SubmissionConnection {
  @Field(() => [SubmissionEdge])
  edges!: SubmissionEdge[]
  @Field(() => PageInfo)
  pageInfo!: PageInfo
  @Field(() => Int)
  totalCount!: number
}

@ObjectType({ simpleResolvers: true })
export class SubmissionEdge {
  @Field(() => String)
  cursor!: string
  @Field(() => Submission)
  node!: Submission
}

@ObjectType({ implements: Node, simpleResolvers: true })
export class Submission extends Node {
  @Field(() => Int)
  attempt!: number
  @Field(() => Date)
  createdAt!: Date
  @Field(() => SubmissionStatus)
  status!: SubmissionStatus
  @Field(() => Date, {
    nullable: true,
    description: 'Since when the code is gone, which the company keeps for a time only.',
  })
  codeRemovedAt!: Date | null

  tenant!: Tenant
  row!: SubmissionRow
}

@ObjectType({ simpleResolvers: true })
export class CurvePoint {
  @Field(() => Int)
  epoch!: number
  @Field(() => Int)
  epochs!: number
  @Field(() => Float)
  loss!: number
  @Field(() => GraphQLJSON, { nullable: true })
  metrics!: JsonValue | null
}

@InputType({
  description: '`clientKey` makes a repeated click or a retried request the same submission.',
})
export class SubmitExerciseInput {
  @Field(() => ID)
  organization!: string
  @Field(() => ID)
  exercise!: string
  @Field(() => String)
  code!: string
  @Field(() => String)
  clientKey!: string
}

@ObjectType({ simpleResolvers: true })
export class SubmitExercisePayload {
  @Field(() => Submission, { nullable: true })
  submission!: Submission | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class CancelSubmissionInput {
  @Field(() => ID)
  submission!: string
}

@ObjectType({ simpleResolvers: true })
export class CancelSubmissionPayload {
  @Field(() => Submission, { nullable: true })
  submission!: Submission | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class RevealHintInput {
  @Field(() => ID)
  submission!: string
  @Field(() => String, {
    nullable: true,
    description:
      "Whose hint: a criterion of the grading, or, left out, the learner's error that ended the run.",
  })
  criterion!: string | null
}

@ObjectType({ simpleResolvers: true })
export class RevealHintPayload {
  @Field(() => Hint, { nullable: true, description: 'As far as it is open now.' })
  hint!: Hint | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

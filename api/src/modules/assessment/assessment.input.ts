import { Field, Float, ID, InputType, Int } from 'type-graphql'
import { AssessmentKind } from '../../graphql/enums.js'
import { SentAnswer } from '../question/question.type.js'

@InputType()
export class StartAttemptInput {
  @Field(() => ID)
  organization!: string
  @Field(() => AssessmentKind)
  kind!: AssessmentKind
  @Field(() => String, { nullable: true })
  subject?: string | null
  @Field(() => Float, {
    nullable: true,
    description: '1, 1.5 or 2 times the usual time, or 0 for no limit. Time says nothing of a skill.',
  })
  time?: number | null
}

@InputType()
export class AnswerItemInput extends SentAnswer {
  @Field(() => ID)
  attempt!: string
  @Field(() => Int)
  position!: number
  @Field(() => Boolean, {
    nullable: true,
    description: 'That one does not know: counts as not right, and guesses nothing.',
  })
  unknown?: boolean | null
}

@InputType()
export class EndAttemptInput {
  @Field(() => ID)
  attempt!: string
}

@InputType()
export class ExportAttemptInput {
  @Field(() => ID)
  attempt!: string
}

@InputType()
export class VoidAttemptInput {
  @Field(() => ID)
  attempt!: string
}

@InputType()
export class AppealInput {
  @Field(() => ID)
  attempt!: string
  @Field(() => Int, { nullable: true, description: 'Of the question; none for the report as a whole.' })
  position?: number | null
  @Field(() => String)
  words!: string
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the company's owners and admins may know that there is an objection; its words they never read.",
  })
  tellsCompany?: boolean | null
}

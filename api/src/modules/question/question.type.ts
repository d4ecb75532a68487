import type { Question as StoredQuestion } from '@skillgrad/db'
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { QuestionKind } from '../../graphql/enums.js'
import { UserError } from '../../graphql/user-error.type.js'
import type { Tenant } from '../../tenant.js'
import type { LessonPlace } from '../course/course.service.js'
import type { OwnResponse } from './own-responses.js'
import type { Seer } from './shown-order.js'

@ObjectType({ simpleResolvers: true })
export class QuestionOption {
  @Field(() => String, { description: 'Names it in an answer. Says nothing about whether it is right.' })
  key!: string
  @Field(() => String)
  text!: string
}

@ObjectType({ simpleResolvers: true })
export class MatchedPair {
  @Field(() => String)
  left!: string
  @Field(() => String)
  right!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'By kind of question; what does not belong to it is empty.',
})
export class AnswerContent {
  @Field(() => [String], { description: 'Keys of options; of an ordering all of them, in order.' })
  chosen!: string[]
  @Field(() => [MatchedPair])
  pairs!: MatchedPair[]
  @Field(() => Float, { nullable: true })
  number!: number | null
}

@ObjectType({ simpleResolvers: true })
export class ExplainedOption {
  @Field(() => String)
  key!: string
  @Field(() => Boolean)
  isRight!: boolean
  @Field(() => String)
  why!: string
}

@ObjectType({ simpleResolvers: true, description: 'What a person answered last, and what is right.' })
export class QuestionAnswer {
  @Field(() => Boolean)
  isRight!: boolean
  @Field(() => Date)
  answeredAt!: Date
  @Field(() => AnswerContent)
  given!: AnswerContent
  @Field(() => AnswerContent)
  right!: AnswerContent
  @Field(() => [ExplainedOption], { description: 'Of questions with options.' })
  options!: ExplainedOption[]
  @Field(() => String, { nullable: true, description: 'Of other questions.' })
  why!: string | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'A question that checks a lesson. What is right, and why, comes with the first answer.',
})
export class Question {
  @Field(() => String)
  slug!: string
  @Field(() => QuestionKind)
  kind!: QuestionKind
  @Field(() => String)
  prompt!: string
  @Field(() => [QuestionOption], {
    description: 'What is chosen, ordered, or matched: in an order of its own for each person.',
  })
  options!: QuestionOption[]
  @Field(() => [QuestionOption], { description: 'What the options of a matching are matched with.' })
  rights!: QuestionOption[]
  @Field(() => String, { nullable: true })
  unit!: string | null

  tenant!: Tenant
  place!: LessonPlace
  row!: StoredQuestion
  seer!: Seer
  /** Set where it is asked elsewhere than in its lesson. */
  response?: OwnResponse | null | undefined
}

@ObjectType({ simpleResolvers: true, description: 'A primary source.' })
export class Paper {
  @Field(() => String)
  title!: string
  @Field(() => String)
  by!: string
  @Field(() => Int)
  year!: number
  @Field(() => String)
  url!: string
}

@InputType()
export class MatchedPairInput {
  @Field(() => String)
  left!: string
  @Field(() => String)
  right!: string
}

/** What is sent for a question of whatever kind, in a lesson and in an assessment. */
@InputType()
export abstract class SentAnswer {
  @Field(() => [String], { nullable: true })
  chosen?: string[] | null
  @Field(() => [MatchedPairInput], { nullable: true })
  pairs?: MatchedPairInput[] | null
  @Field(() => Float, { nullable: true })
  number?: number | null
}

@InputType()
export class AnswerQuestionInput extends SentAnswer {
  @Field(() => ID)
  organization!: string
  @Field(() => ID)
  lesson!: string
  @Field(() => String)
  question!: string
}

@ObjectType({ simpleResolvers: true })
export class AnswerQuestionPayload {
  @Field(() => Question, { nullable: true })
  question!: Question | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

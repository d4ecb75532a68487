import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { UserError } from '../../graphql/user-error.type.js'
import { Lesson } from '../course/course.type.js'
import { Question, SentAnswer } from '../question/question.type.js'

@ObjectType({
  simpleResolvers: true,
  description:
    'Questions of lessons that the viewer first answered wrong, which come back after longer and longer times. Practice: it moves no skill.',
})
export class Review {
  @Field(() => Int, { description: 'How many are to be answered today.' })
  due!: number
  @Field(() => Int, { description: 'About how long those take.' })
  minutes!: number
  @Field(() => Int, { description: 'How many come back at all, those of today among them.' })
  waiting!: number
  @Field(() => [ReviewDay], { description: 'When the next come, after today; at most five days.' })
  coming!: ReviewDay[]
  @Field(() => ReviewQuestion, { nullable: true, description: 'The one that has been due longest.' })
  next!: ReviewQuestion | null
}

@ObjectType({ simpleResolvers: true })
export class ReviewDay {
  @Field(() => String, { description: 'A day of the calendar where the company is, as 2026-12-24.' })
  on!: string
  @Field(() => Int)
  count!: number
}

@ObjectType({ simpleResolvers: true })
export class ReviewQuestion {
  @Field(() => Question, { description: 'With its answer once it was given in this round.' })
  question!: Question
  @Field(() => Lesson)
  lesson!: Lesson
  @Field(() => Int, {
    description: 'How often it was answered in review before; to be sent with the answer.',
  })
  round!: number
  @Field(() => String, { description: 'The day on which it was first answered, and wrong.' })
  missedOn!: string
  @Field(() => String, {
    nullable: true,
    description: 'The day on which it is due; null once it is known, and comes back no more.',
  })
  dueOn!: string | null
}

@InputType()
export class AnswerReviewInput extends SentAnswer {
  @Field(() => ID)
  organization!: string
  @Field(() => ID)
  lesson!: string
  @Field(() => String)
  question!: string
  @Field(() => Int)
  round!: number
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Says that one does not remember, instead of an answer.',
  })
  forgotten!: boolean
}

@ObjectType({ simpleResolvers: true })
export class AnswerReviewPayload {
  @Field(() => ReviewQuestion, { nullable: true })
  answered!: ReviewQuestion | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { CourseReviewState } from '../../../graphql/enums.js'
import { OwnCourseInput } from '../own-course.input.js'

@ObjectType({
  simpleResolvers: true,
  description: 'That somebody was asked to look at a course, and what they said.',
})
export class OwnCourseReview {
  @Field(() => CourseReviewState)
  state!: CourseReviewState
  @Field(() => Boolean, { description: 'It is about exactly what is written now.' })
  isCurrent!: boolean
  @Field(() => String)
  askedBy!: string
  @Field(() => Date)
  askedAt!: Date
  @Field(() => String)
  note!: string
  @Field(() => String, { nullable: true })
  decidedBy!: string | null
  @Field(() => Date, { nullable: true })
  decidedAt!: Date | null
  @Field(() => String, { description: 'What whoever decided wrote to it.' })
  answer!: string
  @Field(() => Boolean, {
    description: 'Not for whoever asked, nor for whoever wrote what was written last.',
  })
  viewerMayDecide!: boolean
}

@InputType()
export class AskCourseReviewInput extends OwnCourseInput {
  @Field(() => Int, { description: 'What the author has seen.' })
  edition!: number
  @Field(() => String, { description: 'What to look at; may be empty.' })
  note!: string
}

@InputType()
export class DecideCourseReviewInput extends OwnCourseInput {
  @Field(() => Int, { description: 'What was looked at.' })
  edition!: number
  @Field(() => Boolean)
  approves!: boolean
  @Field(() => String, { description: 'What is to be changed, where it is sent back.' })
  note!: string
}

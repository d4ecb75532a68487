import { GraphQLJSON } from 'graphql-scalars'
import { Field, Int, ObjectType } from 'type-graphql'
import { LessonDifference, Locale, OwnCourseState } from '../../graphql/enums.js'
import { Node } from '../../graphql/node.type.js'
import { UserError } from '../../graphql/user-error.type.js'
import type { Tenant } from '../../tenant.js'
import type { OwnCourseRow } from './own-course.repository.js'

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A course of the company’s own, as its authors see it. Learners see what is published as a Course.',
})
export class OwnCourse extends Node {
  @Field(() => String)
  slug!: string
  @Field(() => String)
  title!: string
  @Field(() => OwnCourseState)
  state!: OwnCourseState
  @Field(() => Int, {
    description:
      'Grows by one with each change of title, summary or outline; changing an older one is refused.',
  })
  revision!: number
  @Field(() => Int, {
    description: 'Grows by one with each change of anything; what is published is named by it.',
  })
  edition!: number
  @Field(() => Date)
  updatedAt!: Date
  @Field(() => Int, { description: 'Number of the version on offer; 0 before the first.' })
  publishedNumber!: number
  @Field(() => [CourseTexts], { description: 'In one language or both; one stands for both.' })
  texts!: CourseTexts[]

  tenant!: Tenant
  row!: OwnCourseRow
}

@ObjectType({ simpleResolvers: true })
export class CourseTexts {
  @Field(() => Locale)
  locale!: Locale
  @Field(() => String)
  title!: string
  @Field(() => String)
  summary!: string
}

@ObjectType({ simpleResolvers: true, description: 'A lesson as it is being written.' })
export class OwnLesson {
  @Field(() => String)
  slug!: string
  @Field(() => String)
  title!: string
  @Field(() => Int, { description: 'Grows by one with each save; saving onto an older one is refused.' })
  revision!: number
  @Field(() => Date)
  updatedAt!: Date
  @Field(() => Int)
  minutes!: number
  @Field(() => String, { nullable: true, description: 'Slug of the exercise that ends it.' })
  exercise!: string | null
  @Field(() => [String], { description: 'Slugs.' })
  skills!: readonly string[]
  @Field(() => [String], { description: 'Slugs of lessons one should have read.' })
  buildsOn!: readonly string[]
  @Field(() => GraphQLJSON, {
    description: 'Questions as they are written, perhaps half, in the form of `check` in a lesson’s file.',
  })
  questions!: unknown
  @Field(() => [LessonTexts])
  texts!: LessonTexts[]
  @Field(() => BehindText, { nullable: true, description: 'Null where its languages are in step.' })
  behind!: BehindText | null
}

@ObjectType({ simpleResolvers: true, description: 'A language of a lesson that the other went ahead of.' })
export class BehindText {
  @Field(() => Locale)
  locale!: Locale
  @Field(() => Date, { description: 'When the other went ahead.' })
  since!: Date
  @Field(() => LessonTexts, {
    nullable: true,
    description: 'The other when both were last in step; null where this one was only begun.',
  })
  before!: LessonTexts | null
  @Field(() => Boolean, { description: 'Something was changed in the questions.' })
  inQuestions!: boolean
}

@ObjectType({ simpleResolvers: true })
export class LessonTexts extends CourseTexts {
  @Field(() => String, { description: 'Markdown with math and directives.' })
  body!: string
}

@ObjectType({ simpleResolvers: true, description: 'What keeps a course from being published, and where.' })
export class OwnCourseProblem {
  @Field(() => String, { nullable: true, description: 'Slug; null for the course as a whole.' })
  lesson!: string | null
  @Field(() => Locale, { nullable: true })
  locale!: Locale | null
  @Field(() => Int, { nullable: true, description: 'In that text, from 1.' })
  line!: number | null
  @Field(() => Int, { nullable: true, description: 'From 1.' })
  question!: number | null
  @Field(() => String)
  message!: string
}

@ObjectType({ simpleResolvers: true, description: 'What learners of the version on offer would be told.' })
export class OwnCourseChanges {
  @Field(() => Boolean, { description: 'False where learners have exactly what is written now.' })
  isAny!: boolean
  @Field(() => [OwnLessonChange])
  lessons!: OwnLessonChange[]
}

@ObjectType({ simpleResolvers: true })
export class OwnLessonChange {
  @Field(() => String)
  slug!: string
  @Field(() => String)
  title!: string
  @Field(() => [LessonDifference])
  differences!: readonly LessonDifference[]
}

@ObjectType({ simpleResolvers: true, description: 'Never changes any more.' })
export class OwnCourseVersion {
  @Field(() => Int)
  number!: number
  @Field(() => Date)
  publishedAt!: Date
  @Field(() => String)
  notes!: string
  @Field(() => Int)
  lessonCount!: number
  @Field(() => Boolean)
  isOnOffer!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'Why the files of a zip make no course, and where.' })
export class CourseFileProblem {
  @Field(() => String, { description: 'Its path; empty for the zip as a whole.' })
  file!: string
  @Field(() => Int, { nullable: true, description: 'From 1.' })
  line!: number | null
  @Field(() => String)
  message!: string
}

@ObjectType({ simpleResolvers: true })
export class OwnCoursePayload {
  @Field(() => OwnCourse, { nullable: true })
  course!: OwnCourse | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType({ simpleResolvers: true })
export class ImportOwnCoursePayload extends OwnCoursePayload {
  @Field(() => [CourseFileProblem], { description: 'With any of these nothing was made or changed.' })
  problems!: CourseFileProblem[]
  @Field(() => [String], { description: 'What in the zip is no part of a course.' })
  leftOut!: readonly string[]
}

@ObjectType({ simpleResolvers: true })
export class SaveOwnLessonPayload {
  @Field(() => OwnLesson, {
    nullable: true,
    description: 'As it is stored now, also where saving was refused.',
  })
  lesson!: OwnLesson | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

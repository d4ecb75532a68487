import { GraphQLJSON } from 'graphql-scalars'
import { Field, ID, InputType, Int } from 'type-graphql'
import { Locale } from '../../graphql/enums.js'

@InputType()
export class CreateOwnCourseInput {
  @Field(() => ID)
  organization!: string
  @Field(() => Locale)
  locale!: Locale
  @Field(() => String)
  title!: string
  @Field(() => String)
  summary!: string
}

@InputType()
export class OwnCourseInput {
  @Field(() => ID)
  course!: string
}

@InputType()
export class ImportOwnCourseInput {
  @Field(() => ID)
  organization!: string
  @Field(() => String, {
    description: 'A zipped folder in base64, as `GET /courses/<company>/<course>.zip` gives it.',
  })
  zip!: string
}

@InputType()
export class CourseTextsInput {
  @Field(() => Locale)
  locale!: Locale
  @Field(() => String)
  title!: string
  @Field(() => String)
  summary!: string
}

@InputType()
export class LessonTextsInput extends CourseTextsInput {
  @Field(() => String)
  body!: string
}

@InputType({ description: 'A lesson as its author saw it.' })
export class SeenLessonInput {
  @Field(() => String)
  slug!: string
  @Field(() => Int)
  revision!: number
}

@InputType()
export class ChangeOwnCourseInput extends OwnCourseInput {
  @Field(() => Int)
  baseRevision!: number
  @Field(() => [CourseTextsInput], { nullable: true, description: 'All of them; null leaves them.' })
  texts?: CourseTextsInput[] | null
  @Field(() => [String], {
    nullable: true,
    description: 'Slugs in their new order; what is left out is removed. Null leaves them.',
  })
  lessons?: string[] | null
  @Field(() => [SeenLessonInput], {
    nullable: true,
    description: 'Each lesson that is left out; what has been saved since is not removed.',
  })
  removed?: SeenLessonInput[] | null
}

@InputType()
export class ReplaceOwnCourseInput extends OwnCourseInput {
  @Field(() => Int, { description: 'What the author has seen; a later one is not replaced unread.' })
  edition!: number
  @Field(() => String, {
    description: 'A zipped folder in base64, as `GET /courses/<company>/<course>.zip` gives it.',
  })
  zip!: string
}

@InputType()
export class AddOwnLessonInput extends OwnCourseInput {
  @Field(() => Int)
  baseRevision!: number
  @Field(() => Locale)
  locale!: Locale
  @Field(() => String)
  title!: string
}

@InputType()
export class SaveOwnLessonInput extends OwnCourseInput {
  @Field(() => String, { description: 'Its slug.' })
  lesson!: string
  @Field(() => Int)
  baseRevision!: number
  @Field(() => Int)
  minutes!: number
  @Field(() => String, { nullable: true })
  exercise!: string | null
  @Field(() => [String])
  skills!: string[]
  @Field(() => [String])
  buildsOn!: string[]
  @Field(() => GraphQLJSON)
  questions!: unknown
  @Field(() => [LessonTextsInput])
  texts!: LessonTextsInput[]
}

@InputType({ description: 'Says that the language that is behind is up to date.' })
export class SettleOwnLessonInput extends OwnCourseInput {
  @Field(() => String, { description: 'Its slug.' })
  lesson!: string
  @Field(() => Int, { description: 'What the author has seen.' })
  revision!: number
}

@InputType()
export class PublishOwnCourseInput extends OwnCourseInput {
  @Field(() => Int, { description: 'What the author has seen; a later one is not published unread.' })
  edition!: number
  @Field(() => String, { description: 'What learners who are under way are told of it.' })
  notes!: string
}

@InputType()
export class RepublishOwnCourseInput extends OwnCourseInput {
  @Field(() => Int, { description: 'Number of the older version.' })
  version!: number
  @Field(() => String)
  notes!: string
}

@InputType()
export class RetireOwnCourseInput extends OwnCourseInput {}

import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { LessonDifference, Locale, ProgressStepKind } from '../../graphql/enums.js'
import { Node } from '../../graphql/node.type.js'
import { UserError } from '../../graphql/user-error.type.js'
import type { Tenant } from '../../tenant.js'
import type { CatalogueLesson, CataloguePath, CourseVersion } from '../../catalogue/catalogue.js'
import type { Ledger } from './progress.js'

@ObjectType({ implements: Node, simpleResolvers: true })
export class LearningPath extends Node {
  @Field(() => String)
  slug!: string
  @Field(() => String)
  title!: string
  @Field(() => String)
  summary!: string

  tenant!: Tenant
  row!: CataloguePath
}

@ObjectType({ implements: Node, simpleResolvers: true })
export class Course extends Node {
  @Field(() => String)
  slug!: string
  @Field(() => String)
  title!: string
  @Field(() => String)
  summary!: string
  @Field(() => Locale, {
    description: 'Of its texts and those of its lessons: the viewer’s, or the one that it is written in.',
  })
  locale!: Locale
  @Field(() => Boolean, { description: 'Written by the company, which alone sees it.' })
  isOwn!: boolean
  @Field(() => Int, { description: 'Lessons and their exercises together.' })
  minutes!: number
  @Field(() => Int, {
    description: 'Number of the version that the viewer is on. It stays theirs until they choose to move.',
  })
  versionNumber!: number

  tenant!: Tenant
  version!: CourseVersion
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Derived from the ledger of completions, never stored. Every lesson is a step, and its exercise another.',
})
export class Progress {
  @Field(() => Int)
  completed!: number
  @Field(() => Int)
  total!: number
  @Field(() => Int, { description: 'Rounded down: 100 says that nothing is left to do.' })
  percent!: number

  tenant!: Tenant
  version!: CourseVersion
  ledger!: Ledger
}

@ObjectType({ simpleResolvers: true })
export class ProgressStep {
  @Field(() => ProgressStepKind)
  kind!: ProgressStepKind
  @Field(() => Lesson)
  lesson!: Lesson
  @Field(() => Date, { nullable: true })
  completedAt!: Date | null
  @Field(() => Int, { nullable: true, description: 'Number of the course version on which it was earned.' })
  earnedOn!: number | null
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The current version of a course, for a learner who is on another, and what moving to it would change.',
})
export class VersionOffer {
  @Field(() => Int)
  version!: number
  @Field(() => Date)
  publishedAt!: Date
  @Field(() => String, {
    nullable: true,
    description: 'What the authors say of it; of courses of the company’s own.',
  })
  notes!: string | null
  @Field(() => Progress, { description: 'As it would be after the move.' })
  progress!: Progress
  @Field(() => [LessonChange], { description: 'In the order of the newer version, then what it leaves out.' })
  changes!: LessonChange[]
}

@ObjectType({ simpleResolvers: true })
export class LessonChange {
  @Field(() => Lesson)
  lesson!: Lesson
  @Field(() => [LessonDifference])
  differences!: LessonDifference[]
  @Field(() => StepCount)
  before!: StepCount
  @Field(() => StepCount)
  after!: StepCount
}

@ObjectType({ simpleResolvers: true, description: 'Of one lesson: itself and its exercise.' })
export class StepCount {
  @Field(() => Int)
  completed!: number
  @Field(() => Int)
  total!: number
}

@ObjectType({ implements: Node, simpleResolvers: true })
export class Lesson extends Node {
  @Field(() => String)
  slug!: string
  @Field(() => String)
  title!: string
  @Field(() => Int)
  minutes!: number
  @Field(() => String, { nullable: true })
  question!: string | null
  @Field(() => String, { description: "Markdown with math and directives, in the viewer's language." })
  body!: string

  tenant!: Tenant
  version!: CourseVersion
  row!: CatalogueLesson
}

@InputType()
export class CompleteLessonInput {
  @Field(() => ID)
  organization!: string
  @Field(() => ID)
  lesson!: string
}

@ObjectType({ simpleResolvers: true })
export class CompleteLessonPayload {
  @Field(() => Lesson, { nullable: true })
  lesson!: Lesson | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class MoveToCurrentVersionInput {
  @Field(() => ID)
  organization!: string
  @Field(() => ID)
  course!: string
  @Field(() => Int, { description: 'Number of the version that was offered.' })
  version!: number
}

@ObjectType({ simpleResolvers: true })
export class MoveToCurrentVersionPayload {
  @Field(() => Course, { nullable: true })
  course!: Course | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

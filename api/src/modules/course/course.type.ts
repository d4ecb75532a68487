import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Node } from '../../graphql/node.type.js'
import { UserError } from '../../graphql/user-error.type.js'
import type { Tenant } from '../../tenant.js'
import type { CatalogueLesson, CataloguePath, CourseVersion } from '../../catalogue/catalogue.js'

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
  @Field(() => Int, { description: 'Lessons and their exercises together.' })
  minutes!: number

  tenant!: Tenant
  version!: CourseVersion
}

@ObjectType({ simpleResolvers: true, description: 'Derived from the ledger of completions, never stored.' })
export class Progress {
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

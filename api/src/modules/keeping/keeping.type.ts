import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Locale } from '../../graphql/enums.js'
import { UserError } from '../../graphql/user-error.type.js'
import { Lesson } from '../course/course.type.js'

@ObjectType({
  simpleResolvers: true,
  description:
    "A passage that the viewer marked, by its words and those around it (TextQuoteSelector of the W3C's Web Annotation Data Model).",
})
export class Highlight {
  @Field(() => ID)
  id!: string
  @Field(() => Locale, { description: 'In which the text was read.' })
  locale!: Locale
  @Field(() => String)
  quote!: string
  @Field(() => String)
  prefix!: string
  @Field(() => String)
  suffix!: string
  @Field(() => String, { description: 'Plain text; empty without one.' })
  note!: string
  @Field(() => Int, { description: 'To be sent with a change, so that no other change is written over.' })
  revision!: number
  @Field(() => Date)
  createdAt!: Date
  @Field(() => Boolean, {
    description: 'Whether these words still stand in the lesson as the viewer has it.',
  })
  isInText!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'What the viewer noted about a lesson as a whole.' })
export class LessonNote {
  @Field(() => String, { description: 'Plain text; empty without one.' })
  text!: string
  @Field(() => Int, { description: 'To be sent with a change, so that no other change is written over.' })
  revision!: number
}

@ObjectType({ simpleResolvers: true, description: 'A lesson of which the viewer keeps something.' })
export class KeptLesson {
  @Field(() => Lesson)
  lesson!: Lesson
  @Field(() => Boolean, { description: 'Whether the version of the course that the viewer is on has it.' })
  isInCourse!: boolean
}

@InputType()
export class LessonInput {
  @Field(() => ID)
  organization!: string
  @Field(() => ID)
  lesson!: string
}

@InputType()
export class BookmarkLessonInput extends LessonInput {
  @Field(() => Boolean)
  isBookmarked!: boolean
}

@InputType()
export class SaveLessonNoteInput extends LessonInput {
  @Field(() => String)
  text!: string
  @Field(() => Int)
  baseRevision!: number
}

@InputType()
export class AddHighlightInput extends LessonInput {
  @Field(() => String)
  quote!: string
  @Field(() => String)
  prefix!: string
  @Field(() => String)
  suffix!: string
  @Field(() => String, { defaultValue: '' })
  note!: string
}

@InputType()
export class ChangeHighlightInput {
  @Field(() => ID)
  highlight!: string
  @Field(() => String)
  note!: string
  @Field(() => Int)
  baseRevision!: number
}

@InputType()
export class RemoveHighlightInput {
  @Field(() => ID)
  highlight!: string
}

@ObjectType({ simpleResolvers: true })
export class KeepingPayload {
  @Field(() => Lesson, { nullable: true })
  lesson!: Lesson | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

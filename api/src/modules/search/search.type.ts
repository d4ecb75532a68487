import { Field, Int, ObjectType } from 'type-graphql'
import { Locale, SearchKind } from '../../graphql/enums.js'
import { UserError } from '../../graphql/user-error.type.js'
import { Course } from '../course/course.type.js'

@ObjectType({ simpleResolvers: true, description: 'In UTF-16 code units, as JavaScript counts.' })
export class TextRange {
  @Field(() => Int)
  start!: number
  @Field(() => Int, { description: 'The first place after it.' })
  end!: number
}

@ObjectType({
  simpleResolvers: true,
  description: 'Plain text, and where in it the words stand that were asked for.',
})
export class MarkedText {
  @Field(() => String)
  text!: string
  @Field(() => [TextRange], { description: 'In order, none over another.' })
  marks!: TextRange[]
}

@ObjectType({ simpleResolvers: true })
export class SearchHit {
  @Field(() => SearchKind)
  kind!: SearchKind
  @Field(() => String)
  slug!: string
  @Field(() => MarkedText, { description: "In the viewer's language." })
  title!: MarkedText
  @Field(() => Course, { nullable: true, description: 'The one that a lesson is of.' })
  course!: Course | null
  @Field(() => Int, {
    nullable: true,
    description: 'Of a lesson, the place of the heading from 1 under which it was found.',
  })
  section!: number | null
  @Field(() => MarkedText, {
    nullable: true,
    description: "The heading of that section, in the viewer's language.",
  })
  heading!: MarkedText | null
  @Field(() => MarkedText)
  excerpt!: MarkedText
  @Field(() => Locale, { description: 'Of the excerpt.' })
  locale!: Locale
}

@ObjectType({ simpleResolvers: true })
export class SearchResult {
  @Field(() => [SearchHit], { description: 'The best first; each thing once, by the best of its sections.' })
  hits!: SearchHit[]
  @Field(() => [UserError])
  userErrors!: UserError[]
}

import { Field, Int, ObjectType } from 'type-graphql'

/** An expected failure. Codes and their sentences stand in `faults.ts`. */
@ObjectType({ simpleResolvers: true })
export class UserError {
  @Field(() => String)
  code!: string
  @Field(() => [String])
  path!: string[]
  @Field(() => String, {
    description: "A sentence in the viewer's language that says what happened and what to do next.",
  })
  message!: string
  @Field(() => Int, {
    nullable: true,
    description: 'Seconds after which the same request may be granted; null where waiting does not help.',
  })
  retryAfter!: number | null
}

import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ simpleResolvers: true })
export class SystemStatus {
  @Field(() => Boolean, { description: 'False while no grader host has reported within a minute.' })
  graderAvailable!: boolean
  @Field(() => String, { description: 'full, reduced or none.' })
  sandbox!: string
  @Field(() => String, { nullable: true, description: 'Told when the sandbox is reduced, for the banner.' })
  sandboxNotice!: string | null
  @Field(() => [String])
  rungs!: string[]
  @Field(() => Int)
  queueLength!: number
}

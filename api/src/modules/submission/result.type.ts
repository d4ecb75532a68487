import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Verdict } from '../../graphql/enums.js'
import { Exercise } from '../exercise/exercise.type.js'
import { Member } from '../organization/organization.type.js'

@ObjectType({
  simpleResolvers: true,
  description: 'How a submission of somebody ended, as far as the company lets those see it who manage them.',
})
export class Result {
  @Field(() => ID, { description: 'Of the submission.' })
  id!: string
  @Field(() => Exercise)
  exercise!: Exercise
  @Field(() => Member)
  by!: Member
  @Field(() => Int)
  attempt!: number
  @Field(() => Date)
  createdAt!: Date
  @Field(() => Verdict)
  verdict!: Verdict
  @Field(() => Int, {
    nullable: true,
    description: 'Null as well where the company keeps points to their person.',
  })
  points!: number | null
}

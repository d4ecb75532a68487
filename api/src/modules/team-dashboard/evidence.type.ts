import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql'
import { UserError } from '../../graphql/user-error.type.js'
import { Exercise } from '../exercise/exercise.type.js'
import { Lesson } from '../course/course.type.js'
import { Member } from '../organization/organization.type.js'
import { SkillEstimate } from '../skill/skill.type.js'

@ObjectType({
  simpleResolvers: true,
  description: 'What a level of somebody rests on, as far as the company lets the viewer see it.',
})
export class Evidence {
  @Field(() => Member)
  member!: Member
  @Field(() => SkillEstimate)
  estimate!: SkillEstimate
  @Field(() => [EvidenceItem], {
    nullable: true,
    description: 'Newest first. Null where the company shows levels alone.',
  })
  items!: EvidenceItem[] | null
}

@ObjectType({
  simpleResolvers: true,
  description:
    'An exercise with all its attempts, a sitting of an assessment, or a lesson, which is no evidence but is expected to teach.',
})
export class EvidenceItem {
  @Field(() => Exercise, { nullable: true })
  exercise!: Exercise | null
  @Field(() => Lesson, { nullable: true })
  lesson!: Lesson | null
  @Field(() => Date)
  at!: Date
  @Field(() => Int, { nullable: true, description: 'Graded attempts at the exercise until it was passed.' })
  attempts!: number | null
  @Field(() => Boolean, { nullable: true, description: 'Of an exercise.' })
  passed!: boolean | null
  @Field(() => Int, {
    nullable: true,
    description:
      'Of an exercise that was passed. Null as well where the company keeps points to their person.',
  })
  points!: number | null
  @Field(() => Int, { nullable: true, description: 'To questions about the skill, in an assessment.' })
  answers!: number | null
  @Field(() => Float, {
    nullable: true,
    description:
      'Of those answers, how much was right, from 0 to 1. Null where the company keeps points to their person.',
  })
  right!: number | null
}

@InputType()
export class OpenEvidenceInput {
  @Field(() => ID)
  member!: string
  @Field(() => ID)
  skill!: string
}

@ObjectType({ simpleResolvers: true })
export class OpenEvidencePayload {
  @Field(() => Evidence, { nullable: true })
  evidence!: Evidence | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { GateKind, Level } from '../../graphql/enums.js'
import { UserError } from '../../graphql/user-error.type.js'
import { Course, LearningPath } from '../course/course.type.js'
import { Organization } from '../organization/organization.type.js'
import { Skill, SkillEstimate } from '../skill/skill.type.js'

@ObjectType({
  simpleResolvers: true,
  description: 'Why a course is not open to the viewer yet. It can be read; nothing in it counts before.',
})
export class Lock {
  @Field(() => [Gate], { description: 'All that comes first, done or not.' })
  gates!: Gate[]
}

@ObjectType({ simpleResolvers: true, description: 'Something that comes before a course.' })
export class Gate {
  @Field(() => GateKind)
  kind!: GateKind
  @Field(() => Boolean)
  isMet!: boolean
  @Field(() => Course, { nullable: true, description: 'To finish; null where a level is asked for.' })
  course!: Course | null
  @Field(() => LearningPath, { nullable: true, description: 'That asks for it; null where the course does.' })
  path!: LearningPath | null
  @Field(() => Skill, { nullable: true })
  skill!: Skill | null
  @Field(() => Level, { nullable: true, description: 'To reach in the skill, or a higher one.' })
  level!: Level | null
  @Field(() => SkillEstimate, { nullable: true, description: 'What can be said of the viewer’s skill now.' })
  estimate!: SkillEstimate | null
}

@ObjectType({ simpleResolvers: true, description: 'A gate of the library, in force in the company or not.' })
export class CompanyGate {
  @Field(() => String)
  key!: string
  @Field(() => Boolean)
  isOn!: boolean
  @Field(() => Course, { description: 'That it stands before.' })
  before!: Course
  @Field(() => Course, { nullable: true })
  course!: Course | null
  @Field(() => LearningPath, { nullable: true })
  path!: LearningPath | null
  @Field(() => Skill, { nullable: true })
  skill!: Skill | null
  @Field(() => Level, { nullable: true })
  level!: Level | null
}

@InputType()
export class ChangeLearningRulesInput {
  @Field(() => ID)
  organization!: string
  @Field(() => [ID], { description: 'Paths whose courses are taken in order; all others are free.' })
  paths!: string[]
  @Field(() => [String], { description: 'Keys of the gates in force; all others are switched off.' })
  gates!: string[]
}

@ObjectType({ simpleResolvers: true })
export class ChangeLearningRulesPayload {
  @Field(() => Organization, { nullable: true })
  organization!: Organization | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

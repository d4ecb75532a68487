import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Level, TargetState } from '../../graphql/enums.js'
import { Course, Lesson } from '../course/course.type.js'
import { RoleProfile, Skill } from '../skill/skill.type.js'

@ObjectType({ simpleResolvers: true, description: 'Lessons of one course, with their exercises.' })
export class PlanStep {
  @Field(() => Course)
  course!: Course
  @Field(() => [Lesson])
  lessons!: Lesson[]
  @Field(() => [Skill], { description: 'Of those that are missing, the ones it teaches.' })
  skills!: Skill[]
  @Field(() => Int)
  minutes!: number
}

@ObjectType({ simpleResolvers: true, description: 'A level that a role asks for, and where somebody is.' })
export class PersonTarget {
  @Field(() => Skill)
  skill!: Skill
  @Field(() => Level)
  level!: Level
  @Field(() => TargetState)
  state!: TargetState
  @Field(() => Float, {
    nullable: true,
    description: 'That the ability is there. Null where nothing is known.',
  })
  probability!: number | null
}

@ObjectType({ simpleResolvers: true, description: 'What somebody aims for, and what is missing.' })
export class PersonGoal {
  @Field(() => RoleProfile)
  profile!: RoleProfile
  @Field(() => [PersonTarget])
  targets!: PersonTarget[]
  @Field(() => Int, { description: 'Targets that are not met.' })
  missing!: number
  @Field(() => [PlanStep], { description: 'The shortest way to what is missing, the shortest course first.' })
  plan!: PlanStep[]
  @Field(() => Int, { description: 'Of the whole plan.' })
  minutes!: number
}

@ObjectType({
  simpleResolvers: true,
  description: 'A level that a role asks for, and how many people are there.',
})
export class TeamTarget {
  @Field(() => Skill)
  skill!: Skill
  @Field(() => Level)
  level!: Level
  @Field(() => Int)
  met!: number
  @Field(() => Int, { description: 'Something is said, and it is less.' })
  short!: number
  @Field(() => Int, { description: 'Nothing is said.' })
  unknown!: number
  @Field(() => Int, {
    description: 'What the shortest way to this skill takes one person; 0 where nothing teaches it.',
  })
  minutes!: number
}

@ObjectType({ simpleResolvers: true, description: 'A role, and where the people are who aim for it.' })
export class TeamGoal {
  @Field(() => RoleProfile)
  profile!: RoleProfile
  @Field(() => Int, { description: 'Who aims for it.' })
  people!: number
  @Field(() => Int, { description: 'Who meets every target.' })
  meeting!: number
  @Field(() => [TeamTarget])
  targets!: TeamTarget[]
  @Field(() => TeamTarget, {
    nullable: true,
    description: 'What most people miss, and of those alike the one that takes least.',
  })
  mostMissing!: TeamTarget | null
}

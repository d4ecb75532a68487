import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Level, LevelState } from '../../graphql/enums.js'
import { Node } from '../../graphql/node.type.js'

@ObjectType({ implements: Node, simpleResolvers: true })
export class Skill extends Node {
  @Field(() => String)
  slug!: string
  @Field(() => String)
  name!: string
  @Field(() => String)
  description!: string
  @Field(() => SkillDomain)
  domain!: SkillDomain
}

@ObjectType({ simpleResolvers: true })
export class SkillDomain {
  @Field(() => String)
  slug!: string
  @Field(() => String)
  name!: string
}

@ObjectType({ simpleResolvers: true, description: "What can honestly be said of a person's skill." })
export class SkillEstimate {
  @Field(() => Skill)
  skill!: Skill
  @Field(() => LevelState)
  state!: LevelState
  @Field(() => Level, {
    nullable: true,
    description: 'The stated level, or the likelier of the two when between.',
  })
  level!: Level | null
  @Field(() => Level, { nullable: true, description: 'The other neighbour when between.' })
  otherLevel!: Level | null
  @Field(() => Float, {
    nullable: true,
    description: 'Probability of the stated level, or of the likelier one.',
  })
  probability!: number | null
  @Field(() => Float, {
    nullable: true,
    description:
      'Posterior mean and sd on the reference scale; null without evidence. Shown to the learner, not to managers.',
  })
  mean!: number | null
  @Field(() => Float, { nullable: true })
  sd!: number | null
  @Field(() => Int, { description: 'Exercises and answers in assessments together.' })
  evidenceCount!: number
  @Field(() => Int)
  exerciseCount!: number
  @Field(() => Int, { description: 'In assessments.' })
  answerCount!: number
  @Field(() => Date, { nullable: true })
  lastEvidenceAt!: Date | null
  @Field(() => Boolean, { description: 'True only when growth is likely (P ≥ 0.9) over the last 30 days.' })
  growing!: boolean
}

@ObjectType({ simpleResolvers: true })
export class SkillChange {
  @Field(() => Skill)
  skill!: Skill
  @Field(() => SkillEstimate, { nullable: true })
  before!: SkillEstimate | null
  @Field(() => SkillEstimate)
  after!: SkillEstimate
}

@ObjectType({ implements: Node, simpleResolvers: true })
export class RoleProfile extends Node {
  @Field(() => String)
  slug!: string
  @Field(() => String)
  name!: string
  @Field(() => [RoleTarget])
  targets!: RoleTarget[]
}

@ObjectType({ simpleResolvers: true })
export class RoleTarget {
  @Field(() => Skill)
  skill!: Skill
  @Field(() => Level)
  level!: Level
}

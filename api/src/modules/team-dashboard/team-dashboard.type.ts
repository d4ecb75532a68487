import { Field, Float, Int, ObjectType } from 'type-graphql'
import { Member, Team } from '../organization/organization.type.js'
import { Skill, SkillEstimate } from '../skill/skill.type.js'
import { Result } from '../submission/result.type.js'

@ObjectType({ simpleResolvers: true })
export class TeamDashboard {
  @Field(() => [Team])
  teams!: Team[]
  @Field(() => [Skill])
  skills!: Skill[]
  @Field(() => [TeamRow])
  rows!: TeamRow[]
  @Field(() => [Result], { nullable: true, description: 'Null where the company shows levels alone.' })
  latestResults!: Result[] | null
  @Field(() => Float, {
    nullable: true,
    description:
      'Exercises passed by each of the people shown on average, to halves; null for fewer than five.',
  })
  averagePassed!: number | null
}

@ObjectType({ simpleResolvers: true })
export class TeamRow {
  @Field(() => Member)
  member!: Member
  @Field(() => [SkillEstimate])
  estimates!: SkillEstimate[]
  @Field(() => Date, { nullable: true })
  lastActiveAt!: Date | null
  @Field(() => Int, { nullable: true, description: 'Null where the company shows levels alone.' })
  submissions!: number | null
  @Field(() => Int, {
    nullable: true,
    description: 'Exercises passed; null where the company shows levels alone.',
  })
  passed!: number | null
}

@ObjectType({ simpleResolvers: true })
export class TeamDashboardChange {
  @Field(() => Date)
  at!: Date
}

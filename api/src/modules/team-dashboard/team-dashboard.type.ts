import { Field, Int, ObjectType } from 'type-graphql'
import { Member, Team } from '../organization/organization.type.js'
import { Skill, SkillEstimate } from '../skill/skill.type.js'
import { Submission } from '../submission/submission.type.js'

@ObjectType({ simpleResolvers: true })
export class TeamDashboard {
  @Field(() => [Team])
  teams!: Team[]
  @Field(() => [Skill])
  skills!: Skill[]
  @Field(() => [TeamRow])
  rows!: TeamRow[]
  @Field(() => [Submission])
  latestGradings!: Submission[]
}

@ObjectType({ simpleResolvers: true })
export class TeamRow {
  @Field(() => Member)
  member!: Member
  @Field(() => [SkillEstimate])
  estimates!: SkillEstimate[]
  @Field(() => Date, { nullable: true })
  lastActiveAt!: Date | null
  @Field(() => Int)
  submissions!: number
  @Field(() => Int)
  passed!: number
}

@ObjectType({ simpleResolvers: true })
export class TeamDashboardChange {
  @Field(() => Date)
  at!: Date
}

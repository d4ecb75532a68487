import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { FunnelStep, TeamLevel, TeamOrder } from '../../graphql/enums.js'
import { PageInfo } from '../../graphql/page.type.js'
import type { Tenant } from '../../tenant.js'
import { Member, Team } from '../organization/organization.type.js'
import { Skill, SkillEstimate } from '../skill/skill.type.js'
import type { Scope } from '../team-scope/scope.js'

@ObjectType({ simpleResolvers: true })
export class TeamDashboard {
  @Field(() => [Team], { description: 'Those whose people the viewer may be shown.' })
  teams!: Team[]
  @Field(() => [Skill])
  skills!: Skill[]

  tenant!: Tenant
  scope!: Scope
}

@ObjectType({ simpleResolvers: true })
export class TeamRowConnection {
  @Field(() => [TeamRowEdge])
  edges!: TeamRowEdge[]
  @Field(() => PageInfo)
  pageInfo!: PageInfo
  @Field(() => Int, { description: 'Whom the filter leaves, on all pages together.' })
  totalCount!: number
}

@ObjectType({ simpleResolvers: true })
export class TeamRowEdge {
  @Field(() => String)
  cursor!: string
  @Field(() => TeamRow)
  node!: TeamRow
}

@ObjectType({ simpleResolvers: true })
export class TeamRow {
  @Field(() => Member)
  member!: Member
  @Field(() => [SkillEstimate], { description: 'Of the skills of which there is evidence.' })
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

@InputType({ description: 'Whom to leave; what is left out leaves everybody.' })
export class TeamFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Words that all stand in the name or the address.',
  })
  matching?: string | null
  @Field(() => ID, { nullable: true, description: 'Of which `level` speaks.' })
  skill?: string | null
  @Field(() => TeamLevel, { nullable: true })
  level?: TeamLevel | null
  @Field(() => ID, {
    nullable: true,
    description: 'What people aim for, as their own goal or as the company’s.',
  })
  roleProfile?: string | null
  @Field(() => FunnelStep, {
    nullable: true,
    description: 'Who is at that step, of those of which the progress page says that names are shown.',
  })
  step?: FunnelStep | null
}

@InputType()
export class TeamOrderInput {
  @Field(() => TeamOrder, {
    description: '`GAP`: how much is missing to the goal of the filter, or to the company’s.',
  })
  by!: TeamOrder
  @Field(() => ID, { nullable: true, description: 'Where it is by a skill.' })
  skill?: string | null
  @Field(() => Boolean, { nullable: true })
  descending?: boolean | null
}

@ArgsType()
export class TeamPageArgs {
  @Field(() => Int, { defaultValue: 50 })
  first!: number
  @Field(() => String, { nullable: true })
  after?: string | null
  @Field(() => TeamOrderInput, { nullable: true, description: 'By name where it is left out.' })
  order?: TeamOrderInput | null
  @Field(() => TeamFilterInput, { nullable: true })
  filter?: TeamFilterInput | null
}

@ObjectType({ simpleResolvers: true })
export class TeamDashboardChange {
  @Field(() => Date)
  at!: Date
}

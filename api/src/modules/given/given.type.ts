import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { DueState } from '../../graphql/enums.js'
import { UserError } from '../../graphql/user-error.type.js'
import { Course, LearningPath } from '../course/course.type.js'
import { Member, Organization, Team } from '../organization/organization.type.js'

@ObjectType({ simpleResolvers: true, description: 'By when something is to be learned, and whether it is.' })
export class Due {
  @Field(() => DueState)
  state!: DueState
  @Field(() => String, {
    nullable: true,
    description: 'A day of the calendar, as 2026-12-24; null for none.',
  })
  on!: string | null
  @Field(() => Int, {
    nullable: true,
    description: 'Until that day where the company is: 0 is today, below it is over.',
  })
  daysLeft!: number | null
}

@ObjectType({ simpleResolvers: true, description: 'A path or a course that the viewer is to learn.' })
export class GivenLearning {
  @Field(() => LearningPath, { nullable: true })
  path!: LearningPath | null
  @Field(() => Course, { nullable: true })
  course!: Course | null
  @Field(() => Due)
  due!: Due
  @Field(() => Boolean, { description: 'Only the viewer themselves chose it.' })
  isOwn!: boolean
  @Field(() => String, { nullable: true, description: 'Name of the team through which it came.' })
  team!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Something given to a team or to a person.' })
export class Assignment {
  @Field(() => ID)
  id!: string
  @Field(() => Team, { nullable: true })
  team!: Team | null
  @Field(() => LearningPath, { nullable: true })
  path!: LearningPath | null
  @Field(() => Course, { nullable: true })
  course!: Course | null
  @Field(() => String, {
    nullable: true,
    description: 'Of who joined the team later, another: each has their own.',
  })
  dueOn!: string | null
  @Field(() => [AssignedPerson], { description: 'Whom it holds for now, overdue ones first.' })
  people!: AssignedPerson[]
}

@ObjectType({ simpleResolvers: true })
export class AssignedPerson {
  @Field(() => Member)
  member!: Member
  @Field(() => Due)
  due!: Due
}

@InputType()
export class GiveLearningInput {
  @Field(() => ID)
  organization!: string
  @Field(() => ID, { nullable: true, description: 'Whoever joins it later has it too.' })
  team?: string | null
  @Field(() => ID, { nullable: true, description: 'Where no team is named.' })
  member?: string | null
  @Field(() => [ID], {
    nullable: true,
    description: 'Several at once, at most 100, in the place of one: all of them, or nobody.',
  })
  members?: string[] | null
  @Field(() => ID, { nullable: true })
  path?: string | null
  @Field(() => ID, { nullable: true, description: 'Where no path is named.' })
  course?: string | null
  @Field(() => String, { nullable: true, description: 'A day, as 2026-12-24; its end where the company is.' })
  dueOn?: string | null
}

@InputType()
export class TakeBackLearningInput {
  @Field(() => ID)
  organization!: string
  @Field(() => ID)
  assignment!: string
}

@InputType()
export class ChooseLearningInput {
  @Field(() => ID)
  organization!: string
  @Field(() => ID, { nullable: true })
  path?: string | null
  @Field(() => ID, { nullable: true, description: 'Where no path is named.' })
  course?: string | null
  @Field(() => String, { nullable: true, description: 'A day, as 2026-12-24; none takes it away.' })
  dueOn?: string | null
}

@InputType()
export class LeavePathInput {
  @Field(() => ID)
  organization!: string
  @Field(() => ID)
  path!: string
}

@ObjectType({ simpleResolvers: true })
export class LearningPayload {
  @Field(() => Organization, { nullable: true })
  organization!: Organization | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

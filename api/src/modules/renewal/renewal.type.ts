import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { HoldState } from '../../graphql/enums.js'
import { PageInfo } from '../../graphql/page.type.js'
import { UserError } from '../../graphql/user-error.type.js'
import { Course, Lesson } from '../course/course.type.js'
import { Member, Organization } from '../organization/organization.type.js'

@ObjectType({
  simpleResolvers: true,
  description:
    'For how long a finished course holds. Days are of the calendar where the company is, as 2026-12-24.',
})
export class Hold {
  @Field(() => HoldState)
  state!: HoldState
  @Field(() => String, { description: 'The last day.' })
  endsOn!: string
  @Field(() => Int, { description: 'Until it: 0 is today, below it is over.' })
  daysLeft!: number
  @Field(() => String, { description: 'From this day on one may renew.' })
  opensOn!: string
  @Field(() => String, { description: 'The last day of the grace period.' })
  lapsesOn!: string
  @Field(() => String, { nullable: true, description: 'When it was last renewed.' })
  renewedOn!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'Of a course that the viewer finished and is to renew.' })
export class Renewal {
  @Field(() => Hold)
  hold!: Hold
  @Field(() => Int, {
    description: 'Of the version that the viewer is on; 0 where that has none and a newer one is asked for.',
  })
  questions!: number
  @Field(() => Int, { description: 'Those of them answered right anew.' })
  answered!: number
  @Field(() => [LessonToRenew], { description: 'Where questions are left; none while there is time.' })
  lessons!: LessonToRenew[]
}

@ObjectType({ simpleResolvers: true })
export class LessonToRenew {
  @Field(() => Lesson)
  lesson!: Lesson
  @Field(() => Int, { description: 'Questions to be answered right anew.' })
  left!: number
}

@ObjectType({ simpleResolvers: true, description: 'A course that a person finished and is to renew.' })
export class CourseHeld {
  @Field(() => Course)
  course!: Course
  @Field(() => Hold)
  hold!: Hold
}

@ObjectType({ simpleResolvers: true, description: 'What somebody is to renew now, or has let lapse.' })
export class RenewalDue extends CourseHeld {
  @Field(() => Member)
  member!: Member
}

@ObjectType({ simpleResolvers: true })
export class RenewalDueEdge {
  @Field(() => String)
  cursor!: string
  @Field(() => RenewalDue)
  node!: RenewalDue
}

@ObjectType({ simpleResolvers: true })
export class RenewalDueConnection {
  @Field(() => [RenewalDueEdge])
  edges!: RenewalDueEdge[]
  @Field(() => PageInfo)
  pageInfo!: PageInfo
  @Field(() => Int)
  totalCount!: number
}

@ObjectType({ simpleResolvers: true, description: 'What the company asks for.' })
export class RenewalRule {
  @Field(() => Course)
  course!: Course
  @Field(() => Int)
  months!: number
  @Field(() => Int)
  graceDays!: number
}

@InputType()
export class ChangeRenewalInput {
  @Field(() => ID)
  organization!: string
  @Field(() => ID)
  course!: string
  @Field(() => Int, { nullable: true, description: '3 to 60; none: to be renewed no longer.' })
  months?: number | null
  @Field(() => Int, { defaultValue: 0, description: '0 to 90.' })
  graceDays!: number
}

@ObjectType({ simpleResolvers: true })
export class ChangeRenewalPayload {
  @Field(() => Organization, { nullable: true })
  organization!: Organization | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

import { Field, Float, Int, ObjectType } from 'type-graphql'
import { FunnelStep, RateBound } from '../../graphql/enums.js'
import { PageInfo } from '../../graphql/page.type.js'
import type { Tenant } from '../../tenant.js'
import { Exercise } from '../exercise/exercise.type.js'
import { Member } from '../organization/organization.type.js'
import type { Scope } from '../team-scope/scope.js'
import type { Surroundings } from '../team-scope/surroundings.js'

@ObjectType({
  simpleResolvers: true,
  description:
    'How a team is getting on. What is said of groups is of five people or more; see docs/metrics.md.',
})
export class TeamProgress {
  @Field(() => Boolean, {
    description:
      'Whether averages may be shown of these people: they are five or more, and so is everybody beside them.',
  })
  isGroupShown!: boolean

  tenant!: Tenant
  scope!: Scope
  surroundings!: Surroundings
}

@ObjectType({ simpleResolvers: true })
export class FunnelCount {
  @Field(() => FunnelStep)
  step!: FunnelStep
  @Field(() => Int, {
    nullable: true,
    description:
      'Distinct people. Null where it would say something of a few, here or beside them: they, or the others, are fewer than five, and the company does not show who.',
  })
  people!: number | null
  @Field(() => Boolean, { description: 'Whether the team page may be filtered by it.' })
  namesShown!: boolean
}

@ObjectType({
  simpleResolvers: true,
  description: 'What was given by a day, each path or course once a person.',
})
export class DueProgress {
  @Field(() => Int, { description: 'To whom something was given by a day.' })
  people!: number
  @Field(() => Int)
  doneInTime!: number
  @Field(() => Int)
  doneLate!: number
  @Field(() => Int, { description: 'The day is over, and it is not done.' })
  over!: number
  @Field(() => Int, { description: 'Due today or within seven days.' })
  soon!: number
  @Field(() => Int)
  later!: number
}

@ObjectType({ simpleResolvers: true, description: 'Somebody who needs somebody, and why.' })
export class PersonAtRisk {
  @Field(() => Member)
  member!: Member
  @Field(() => Int, { description: 'Of what was given, how much is over its day.' })
  over!: number
  @Field(() => Int, { nullable: true, description: 'Since the first of those days.' })
  daysOver!: number | null
  @Field(() => Int, {
    nullable: true,
    description: 'Without anything, fourteen or more, where something is open by a day.',
  })
  idleDays!: number | null
  @Field(() => [Exercise], {
    nullable: true,
    description: 'Tried three times or more and not passed. Null where the company shows levels alone.',
  })
  stuckOn!: Exercise[] | null
}

@ObjectType({ simpleResolvers: true })
export class PersonAtRiskEdge {
  @Field(() => String)
  cursor!: string
  @Field(() => PersonAtRisk)
  node!: PersonAtRisk
}

@ObjectType({ simpleResolvers: true })
export class PersonAtRiskConnection {
  @Field(() => [PersonAtRiskEdge])
  edges!: PersonAtRiskEdge[]
  @Field(() => PageInfo)
  pageInfo!: PageInfo
  @Field(() => Int)
  totalCount!: number
}

@ObjectType({ simpleResolvers: true })
export class ActiveWeek {
  @Field(() => String, { description: 'Its Monday, as 2026-11-30.' })
  from!: string
  @Field(() => Int, { description: 'Who handed in or finished something.' })
  people!: number
}

@ObjectType({
  simpleResolvers: true,
  description: 'How an exercise goes, over five people or more who tried it.',
})
export class ExerciseOutcome {
  @Field(() => Exercise)
  exercise!: Exercise
  @Field(() => Int, { description: 'Who tried it.' })
  people!: number
  @Field(() => Float, { description: 'Of those, how many passed, from 0 to 1.' })
  passRate!: number
  @Field(() => RateBound, {
    description: 'Where the company shows levels alone, a rate near none or all is only bounded.',
  })
  bound!: RateBound
  @Field(() => Float, {
    nullable: true,
    description: 'Attempts to the first pass on average, to halves; null where fewer than five passed.',
  })
  attempts!: number | null
  @Field(() => Int, {
    nullable: true,
    description:
      'From the first code to the first pass, the median, to five minutes; null where fewer than five passed.',
  })
  minutes!: number | null
}

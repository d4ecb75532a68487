import { Field, Float, Int, ObjectType } from 'type-graphql'
import { ChangeSaid } from '../../graphql/enums.js'
import { UserError } from '../../graphql/user-error.type.js'
import { Skill } from '../skill/skill.type.js'

@ObjectType({
  simpleResolvers: true,
  description:
    'How the ability of whoever is there today moved between two days. Of five people or more; see docs/metrics.md#before-and-after.',
})
export class Cohort {
  @Field(() => [CohortSkill], {
    description: 'Those of which five people or more have evidence on both sides, here and beside them.',
  })
  skills!: CohortSkill[]
}

@ObjectType({
  simpleResolvers: true,
  description: 'Means over people, on the reference scale, in steps that tell nobody apart.',
})
export class CohortSkill {
  @Field(() => Skill)
  skill!: Skill
  @Field(() => Int, { description: 'With evidence before the first day, and again until the last.' })
  people!: number
  @Field(() => CohortMean, { description: 'At the beginning of the first day.' })
  before!: CohortMean
  @Field(() => CohortMean, { description: 'At the last evidence of each until the end of the last day.' })
  after!: CohortMean
  @Field(() => CohortMean)
  change!: CohortMean
  @Field(() => Float, { description: 'That it is more than before.' })
  probability!: number
  @Field(() => ChangeSaid)
  said!: ChangeSaid
}

@ObjectType({ simpleResolvers: true })
export class CohortMean {
  @Field(() => Float)
  mean!: number
  @Field(() => Float, { description: 'Of the central 90 %.' })
  low!: number
  @Field(() => Float)
  high!: number
}

@ObjectType({ simpleResolvers: true })
export class CohortAnswer {
  @Field(() => String, { nullable: true, description: 'The first day, as 2026-12-24; null for none.' })
  from!: string | null
  @Field(() => String, { nullable: true })
  to!: string | null
  @Field(() => Cohort, { nullable: true })
  cohort!: Cohort | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

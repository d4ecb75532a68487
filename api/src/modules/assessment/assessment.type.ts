import { GraphQLJSON } from 'graphql-scalars'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import {
  AppealOutcome,
  AssessmentKind,
  AttemptEnd,
  Level,
  LevelState,
  QuestionKind,
  RescoreKind,
} from '../../graphql/enums.js'
import type { JsonValue } from '../../graphql/json.js'
import { Node } from '../../graphql/node.type.js'
import { UserError } from '../../graphql/user-error.type.js'
import type { Tenant } from '../../tenant.js'
import { QuestionOption } from '../question/question.type.js'
import { Skill, SkillDomain } from '../skill/skill.type.js'
import type { Banks } from './bank/banks.js'
import type { AssessmentPlan } from './taking/assessments.js'
import type { AttemptWithResponses } from './taking/attempts.js'

@ObjectType({
  simpleResolvers: true,
  description: 'Something that a person can take to find out where they stand.',
})
export class Assessment {
  @Field(() => AssessmentKind)
  kind!: AssessmentKind
  @Field(() => String, {
    nullable: true,
    description: 'Slug of the domain, skill or course; of a placement none.',
  })
  subject!: string | null
  @Field(() => String, { nullable: true, description: 'What the domain, skill or course is called.' })
  subjectName!: string | null
  @Field(() => Int)
  leastItems!: number
  @Field(() => Int)
  mostItems!: number
  @Field(() => Int, { description: 'For those who ask for no more time.' })
  minutes!: number
  @Field(() => Boolean, {
    description: 'Whether levels are stated from it; otherwise it says what is likely.',
  })
  statesLevels!: boolean

  tenant!: Tenant
  plan!: AssessmentPlan
}

@ObjectType({
  simpleResolvers: true,
  description: 'A question of an attempt. What is right stays with the server.',
})
export class Item {
  @Field(() => Int, { description: 'Where it stands in the attempt, from 0.' })
  position!: number
  @Field(() => QuestionKind)
  kind!: QuestionKind
  @Field(() => String)
  prompt!: string
  @Field(() => [QuestionOption], {
    description: 'What is chosen, ordered, or matched: in an order of its own for each attempt.',
  })
  options!: QuestionOption[]
  @Field(() => [QuestionOption])
  rights!: QuestionOption[]
  @Field(() => String, { nullable: true })
  unit!: string | null
  @Field(() => GraphQLJSON, { nullable: true })
  figure!: JsonValue | null
}

@ObjectType({ simpleResolvers: true, description: 'What the viewer objects to in a report of theirs.' })
export class Appeal {
  @Field(() => Int, { nullable: true, description: 'Of the question; null for the report as a whole.' })
  position!: number | null
  @Field(() => String)
  words!: string
  @Field(() => Boolean, {
    description: "Whether the company's owners and admins know that there is an objection.",
  })
  tellsCompany!: boolean
  @Field(() => Date)
  createdAt!: Date
  @Field(() => AppealOutcome, { nullable: true, description: 'Null while it waits.' })
  outcome!: AppealOutcome | null
  @Field(() => String, { nullable: true, description: 'Of whoever runs the installation.' })
  reply!: string | null
  @Field(() => Date, { nullable: true })
  answeredAt!: Date | null
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One time that the viewer takes an assessment.',
})
export class Attempt extends Node {
  @Field(() => AssessmentKind)
  kind!: AssessmentKind
  @Field(() => String, { nullable: true })
  subject!: string | null
  @Field(() => String, { nullable: true })
  subjectName!: string | null
  @Field(() => Date)
  startedAt!: Date
  @Field(() => Date, { description: 'By then it is over, finished or not.' })
  expiresAt!: Date
  @Field(() => Date, { nullable: true })
  finishedAt!: Date | null
  @Field(() => Date, { nullable: true })
  voidedAt!: Date | null
  @Field(() => AttemptEnd, { nullable: true })
  endReason!: AttemptEnd | null
  @Field(() => Int)
  answered!: number
  @Field(() => Int)
  mostItems!: number
  @Field(() => Int, { nullable: true, description: 'Of the time there is; null where it has no limit.' })
  secondsLeft!: number | null
  @Field(() => Boolean)
  viewerCanEnd!: boolean
  @Field(() => Boolean, {
    description: 'Whether levels are stated from it; otherwise it says what is likely.',
  })
  statesLevels!: boolean

  tenant!: Tenant
  banks!: Banks
  row!: AttemptWithResponses
}

@ObjectType({
  simpleResolvers: true,
  description: 'What an attempt says of one domain or skill, from its own answers alone.',
})
export class MeasuredSubject {
  @Field(() => SkillDomain, { nullable: true })
  domain!: SkillDomain | null
  @Field(() => Skill, { nullable: true })
  skill!: Skill | null
  @Field(() => Int)
  answers!: number
  @Field(() => LevelState)
  state!: LevelState
  @Field(() => Level, { nullable: true })
  level!: Level | null
  @Field(() => Level, { nullable: true })
  otherLevel!: Level | null
  @Field(() => Float, { nullable: true })
  probability!: number | null
  @Field(() => Float, {
    description:
      'On the reference scale: 0 is somebody typical of those who took part, as far as it is known; 1 is one standard deviation above.',
  })
  mean!: number
  @Field(() => Float)
  standardError!: number
  @Field(() => Float, { description: 'The ability lies between low and high with a probability of .95.' })
  low!: number
  @Field(() => Float)
  high!: number
  @Field(() => Boolean, {
    description: 'The questions are not known well yet: few people have answered them.',
  })
  isProvisional!: boolean
}

@ObjectType({ simpleResolvers: true })
export class MetMisconception {
  @Field(() => Skill)
  skill!: Skill
  @Field(() => String)
  says!: string
  @Field(() => Int)
  times!: number
}

@ObjectType({
  simpleResolvers: true,
  description: 'A question that was not answered well, and why the answer was not right.',
})
export class ReviewedItem {
  @Field(() => Item)
  item!: Item
  @Field(() => Skill, { nullable: true })
  skill!: Skill | null
  @Field(() => [String], { description: 'What was answered, in words.' })
  given!: string[]
  @Field(() => Boolean)
  isUnknown!: boolean
  @Field(() => Boolean, { description: 'Part of it was right.' })
  isHalfRight!: boolean
  @Field(() => [String])
  why!: string[]
  @Field(() => Boolean, { description: 'The question was withdrawn: the answer counts for nothing.' })
  isLeftOut!: boolean
}

@ObjectType({ simpleResolvers: true, description: 'Why a report was computed again.' })
export class RescoreReason {
  @Field(() => Int, { description: 'Where the question stands in the attempt, from 0.' })
  position!: number
  @Field(() => RescoreKind)
  kind!: RescoreKind
  @Field(() => String, { nullable: true, description: 'Of a question that was withdrawn.' })
  reason!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A report as it stood before it was computed again.' })
export class EarlierReport {
  @Field(() => Int, { description: 'From 1.' })
  number!: number
  @Field(() => Date)
  replacedAt!: Date
  @Field(() => [RescoreReason])
  because!: RescoreReason[]
  @Field(() => [MeasuredSubject])
  measured!: MeasuredSubject[]
  @Field(() => [Skill])
  stronger!: Skill[]
  @Field(() => [Skill])
  weaker!: Skill[]
}

@ObjectType({ simpleResolvers: true })
export class AttemptReport {
  @Field(() => Boolean, {
    description: 'So many answers came faster than one can read that it says nothing.',
  })
  isHurried!: boolean
  @Field(() => Boolean, {
    description: 'The answers fit together badly: hard questions right and easy ones wrong.',
  })
  fitsBadly!: boolean
  @Field(() => Int)
  minutes!: number
  @Field(() => [MeasuredSubject])
  measured!: MeasuredSubject[]
  @Field(() => [Skill], { description: 'Likely stronger than the rest of what was asked.' })
  stronger!: Skill[]
  @Field(() => [Skill])
  weaker!: Skill[]
  @Field(() => [MetMisconception])
  misconceptions!: MetMisconception[]
  @Field(() => [ReviewedItem])
  review!: ReviewedItem[]
  @Field(() => Int, { description: 'The state of what is known of the questions that it was computed with.' })
  parameterSet!: number
  @Field(() => [EarlierReport], { description: 'What this one replaced, the newest first.' })
  earlier!: EarlierReport[]
}

@ObjectType({ simpleResolvers: true })
export class AttemptPayload {
  @Field(() => Attempt, { nullable: true })
  attempt!: Attempt | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType({ simpleResolvers: true })
export class ExportAttemptPayload {
  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'What its report rests on, as `docs/guides/score-log.md` describes it.',
  })
  log!: JsonValue | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

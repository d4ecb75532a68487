import { GraphQLJSON } from 'graphql-scalars'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import { AssessmentKind, ItemState, ItemSuspicion, QuestionKind } from '../../../graphql/enums.js'
import type { JsonValue } from '../../../graphql/json.js'
import { PageInfo, type Connection } from '../../../graphql/page.type.js'
import { SkillDomain } from '../../skill/skill.type.js'

@ObjectType({
  simpleResolvers: true,
  description: 'An objection to a question or a report that waits for an answer: not whose it is.',
})
export class WaitingAppeal {
  @Field(() => String, { description: 'By which it is answered on the command line.' })
  id!: string
  @Field(() => String, { description: 'By which its attempt is computed again on the command line.' })
  attemptId!: string
  @Field(() => AssessmentKind)
  kind!: AssessmentKind
  @Field(() => String, { nullable: true })
  subject!: string | null
  @Field(() => String, { nullable: true, description: 'Name of the item; null for a report as a whole.' })
  item!: string | null
  @Field(() => Int, { nullable: true, description: 'Number of its version.' })
  version!: number | null
  @Field(() => Int, { nullable: true, description: 'From 0.' })
  variant!: number | null
  @Field(() => String)
  words!: string
  @Field(() => Date)
  createdAt!: Date
}

@ObjectType({ simpleResolvers: true })
export class WaitingAppealEdge {
  @Field(() => String)
  cursor!: string
  @Field(() => WaitingAppeal)
  node!: WaitingAppeal
}

@ObjectType({ simpleResolvers: true })
export class WaitingAppealConnection implements Connection<WaitingAppeal> {
  @Field(() => [WaitingAppealEdge])
  edges!: WaitingAppealEdge[]
  @Field(() => PageInfo)
  pageInfo!: PageInfo
  @Field(() => Int)
  totalCount!: number
}

@ObjectType({
  simpleResolvers: true,
  description: 'What assessments ask, as the newest parameters know it; for operators.',
})
export class ItemBank {
  @Field(() => Int)
  parameterSet!: number
  @Field(() => Date)
  publishedAt!: Date
  @Field(() => Int, { description: 'Finished attempts that it was learned from.' })
  attempts!: number
  @Field(() => [BankItem], { description: 'By skill and name.' })
  items!: BankItem[]
}

@ObjectType({ simpleResolvers: true })
export class BankSkill {
  @Field(() => String)
  slug!: string
  @Field(() => String)
  name!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'How much harder an item is for readers of Chinese than for equally able readers of English.',
})
export class LanguageGap {
  @Field(() => Float)
  logits!: number
  @Field(() => Float)
  standardError!: number
  @Field(() => Int)
  answersInEnglish!: number
  @Field(() => Int)
  answersInChinese!: number
  @Field(() => Boolean, { description: 'More than chance explains, and enough to be looked at.' })
  isFound!: boolean
}

@ObjectType({ simpleResolvers: true })
export class BankItem {
  @Field(() => String)
  slug!: string
  @Field(() => Int, { description: 'Number of the version that is asked.' })
  version!: number
  @Field(() => SkillDomain)
  domain!: SkillDomain
  @Field(() => BankSkill)
  skill!: BankSkill
  @Field(() => ItemState)
  state!: ItemState
  @Field(() => Int, { description: 'First answers of people.' })
  answers!: number
  @Field(() => Float, { nullable: true, description: 'Part of the answers that earned all there is.' })
  fullCredit!: number | null
  @Field(() => Float, { description: 'Where it stands on the scale of abilities.' })
  difficulty!: number
  @Field(() => Float, { description: 'Standard deviation of what is not known of it.' })
  difficultyDoubt!: number
  @Field(() => Float)
  slope!: number
  @Field(() => Float)
  guessing!: number
  @Field(() => Float, {
    nullable: true,
    description: 'Correlation of the score with the ability told from all other items.',
  })
  restCorrelation!: number | null
  @Field(() => Int, { description: 'How often it was asked within 90 days.' })
  asked!: number
  @Field(() => Int, { description: 'Attempts within 90 days that asked anything of its domain.' })
  attempts!: number
  @Field(() => ItemSuspicion, { nullable: true })
  suspicion!: ItemSuspicion | null
  @Field(() => Float, { nullable: true, description: 'That its answers do not rise with ability.' })
  brokenProbability!: number | null
  @Field(() => Int, {
    nullable: true,
    description: 'Answers there were when a person looked at it and let it be asked again.',
  })
  releasedAt!: number | null
  @Field(() => Float, {
    nullable: true,
    description:
      'As one that holds the scale: by how much harder it has become, where that is too much to hold it.',
  })
  moved!: number | null
  @Field(() => LanguageGap, {
    nullable: true,
    description: 'From 200 answers in each language on; null is no sign of fairness.',
  })
  languageGap!: LanguageGap | null
  @Field(() => Boolean, { description: 'Found wrong: nobody is asked it, and no answer to it counts.' })
  isWithdrawn!: boolean
}

@ObjectType({ simpleResolvers: true })
export class BankWithdrawal {
  @Field(() => Int, { description: 'Number of the last version it is about.' })
  upToVersion!: number
  @Field(() => String)
  reason!: string
  @Field(() => Date)
  withdrawnAt!: Date
  @Field(() => Date, { nullable: true })
  restoredAt!: Date | null
}

@ObjectType({ simpleResolvers: true })
export class BankItemDetails {
  @Field(() => BankItem)
  item!: BankItem
  @Field(() => [ItemCurvePoint])
  curve!: ItemCurvePoint[]
  @Field(() => [ObservedAnswers], { description: 'From 50 answers on, people in groups by ability.' })
  observed!: ObservedAnswers[]
  @Field(() => [BankItemVersion], { description: 'The newest first.' })
  versions!: BankItemVersion[]
  @Field(() => [BankWithdrawal], { description: 'The newest first.' })
  withdrawals!: BankWithdrawal[]
}

@ObjectType({
  simpleResolvers: true,
  description: 'By score, how likely it is, and between what it lies with nine in ten.',
})
export class ItemCurvePoint {
  @Field(() => Float)
  ability!: number
  @Field(() => [Float])
  chances!: number[]
  @Field(() => [Float])
  low!: number[]
  @Field(() => [Float])
  high!: number[]
}

@ObjectType({ simpleResolvers: true })
export class ObservedAnswers {
  @Field(() => Float)
  ability!: number
  @Field(() => Int)
  answers!: number
  @Field(() => [Float], { description: 'By score.' })
  shares!: number[]
  @Field(() => [Float], { description: 'By score, what a sound item would have there.' })
  expected!: number[]
}

@ObjectType({ simpleResolvers: true })
export class BankItemVersion {
  @Field(() => Int)
  number!: number
  @Field(() => Date)
  createdAt!: Date
  @Field(() => [KeyedQuestion])
  variants!: KeyedQuestion[]
}

@ObjectType({ simpleResolvers: true, description: 'What is asked, with what is right.' })
export class KeyedQuestion {
  @Field(() => QuestionKind)
  kind!: QuestionKind
  @Field(() => String)
  prompt!: string
  @Field(() => GraphQLJSON, { nullable: true })
  figure!: JsonValue | null
  @Field(() => [KeyedOption], { description: 'Of an ordering in the right order; of a number none.' })
  options!: KeyedOption[]
  @Field(() => String, { nullable: true, description: 'The right number, with its unit.' })
  answer!: string | null
  @Field(() => String, { nullable: true })
  why!: string | null
}

@ObjectType({ simpleResolvers: true })
export class KeyedOption {
  @Field(() => String)
  text!: string
  @Field(() => String, { nullable: true, description: 'What it is matched with.' })
  match!: string | null
  @Field(() => Boolean)
  isRight!: boolean
  @Field(() => Boolean)
  isHalfRight!: boolean
  @Field(() => String, { nullable: true })
  why!: string | null
}

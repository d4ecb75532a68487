import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { AskedFilter, AskedOrder, ComplaintReason, Locale } from '../../graphql/enums.js'
import { PageInfo } from '../../graphql/page.type.js'
import { UserError } from '../../graphql/user-error.type.js'
import { Lesson } from '../course/course.type.js'

@ObjectType({ simpleResolvers: true, description: 'What somebody of the company answered to a question.' })
export class AskedAnswer {
  @Field(() => ID)
  id!: string
  @Field(() => String, { description: 'Plain text, in which `backticks` mark code.' })
  body!: string
  @Field(() => String)
  answeredBy!: string
  @Field(() => Date)
  answeredAt!: Date
  @Field(() => Date, { nullable: true })
  editedAt!: Date | null
  @Field(() => Boolean)
  isAccepted!: boolean
  @Field(() => Boolean, { description: 'Of the viewer.' })
  isOwn!: boolean
  @Field(() => ComplaintReason, {
    nullable: true,
    description: 'Why it is hidden. Whoever wrote it sees it still, and whoever may show it again.',
  })
  hiddenFor!: ComplaintReason | null
  @Field(() => [ComplaintReason], { description: 'For those who may hide it: what others said of it.' })
  reports!: ComplaintReason[]
}

@ObjectType({ simpleResolvers: true, description: 'What somebody asked their company about a lesson.' })
export class AskedQuestion {
  @Field(() => ID)
  id!: string
  @Field(() => Locale, { description: 'In which the lesson was read.' })
  locale!: Locale
  @Field(() => String, { description: 'Empty once whoever asked is erased.' })
  title!: string
  @Field(() => String, { description: 'Plain text, in which `backticks` mark code; empty without one.' })
  body!: string
  @Field(() => String, { description: 'The passage it is about; empty without one.' })
  quote!: string
  @Field(() => String)
  askedBy!: string
  @Field(() => Date)
  askedAt!: Date
  @Field(() => Date, { nullable: true })
  editedAt!: Date | null
  @Field(() => Int, { description: 'How many others have it, too.' })
  votes!: number
  @Field(() => Boolean)
  viewerVoted!: boolean
  @Field(() => Boolean, { description: 'Of the viewer.' })
  isOwn!: boolean
  @Field(() => [AskedAnswer], { description: 'The accepted one first, then in the order of their coming.' })
  answers!: AskedAnswer[]
  @Field(() => ComplaintReason, {
    nullable: true,
    description: 'Why it is hidden. Whoever asked sees it still, and whoever may show it again.',
  })
  hiddenFor!: ComplaintReason | null
  @Field(() => [ComplaintReason], { description: 'For those who may hide it: what others said of it.' })
  reports!: ComplaintReason[]
  @Field(() => Boolean, { description: 'It is the viewer’s, and nobody has answered.' })
  viewerCanRemove!: boolean
  @Field(() => Boolean)
  viewerCanAccept!: boolean
  @Field(() => Boolean)
  viewerCanHide!: boolean
  @Field(() => Lesson, { nullable: true, description: 'Null where the viewer’s course no longer has it.' })
  lesson!: Lesson | null
}

@ObjectType({ simpleResolvers: true })
export class AskedQuestionEdge {
  @Field(() => String)
  cursor!: string
  @Field(() => AskedQuestion)
  node!: AskedQuestion
}

@ObjectType({ simpleResolvers: true })
export class AskedQuestionConnection {
  @Field(() => [AskedQuestionEdge])
  edges!: AskedQuestionEdge[]
  @Field(() => PageInfo)
  pageInfo!: PageInfo
  @Field(() => Int)
  totalCount!: number
}

@ArgsType()
export class AskedPageArgs {
  @Field(() => Int, { defaultValue: 20 })
  first!: number
  @Field(() => String, { nullable: true })
  after?: string | null
  @Field(() => AskedFilter, { defaultValue: AskedFilter.ALL })
  filter!: AskedFilter
  @Field(() => AskedOrder, { defaultValue: AskedOrder.MOST_USEFUL })
  order!: AskedOrder
}

@InputType({ description: '`clientKey` makes a repeated click or a retried request the same question.' })
export class AskAboutLessonInput {
  @Field(() => ID)
  organization!: string
  @Field(() => ID)
  lesson!: string
  @Field(() => String)
  title!: string
  @Field(() => String, { defaultValue: '' })
  body!: string
  @Field(() => String, { defaultValue: '' })
  quote!: string
  @Field(() => String)
  clientKey!: string
}

@InputType()
class AskedQuestionInput {
  @Field(() => ID)
  asked!: string
}

@InputType()
export class RemoveAskedQuestionInput extends AskedQuestionInput {}

@InputType()
export class ChangeAskedQuestionInput extends AskedQuestionInput {
  @Field(() => String)
  title!: string
  @Field(() => String, { defaultValue: '' })
  body!: string
}

@InputType()
export class VoteAskedQuestionInput extends AskedQuestionInput {
  @Field(() => Boolean)
  isVoted!: boolean
}

@InputType({ description: '`clientKey` makes a repeated click or a retried request the same answer.' })
export class AnswerAskedQuestionInput extends AskedQuestionInput {
  @Field(() => String)
  body!: string
  @Field(() => String)
  clientKey!: string
}

@InputType()
class AskedAnswerInput {
  @Field(() => ID)
  given!: string
}

@InputType()
export class RemoveAskedAnswerInput extends AskedAnswerInput {}

@InputType()
export class ChangeAskedAnswerInput extends AskedAnswerInput {
  @Field(() => String)
  body!: string
}

@InputType()
export class AcceptAskedAnswerInput extends AskedAnswerInput {
  @Field(() => Boolean)
  isAccepted!: boolean
}

@InputType()
export class HideAskedInput {
  @Field(() => ID, { description: 'A question or an answer.' })
  post!: string
  @Field(() => ComplaintReason, {
    nullable: true,
    description: 'Why it is hidden; without one it is shown, and what was reported of it is settled.',
  })
  reason?: ComplaintReason | null
}

@InputType()
export class ReportAskedInput {
  @Field(() => ID, { description: 'A question or an answer.' })
  post!: string
  @Field(() => ComplaintReason)
  reason!: ComplaintReason
}

@ObjectType({ simpleResolvers: true })
export class AskedQuestionPayload {
  @Field(() => AskedQuestion, { nullable: true, description: 'Null also once it is removed.' })
  asked!: AskedQuestion | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

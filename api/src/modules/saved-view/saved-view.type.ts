import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { TeamReport } from '../../graphql/report-enums.js'
import { SavedViewPart } from '../../graphql/record-enums.js'
import { UserError } from '../../graphql/user-error.type.js'
import { Colleague } from '../organization/organization.type.js'
import { ReportSubjectInput } from '../report/report.input.js'

@ObjectType({ simpleResolvers: true, description: 'How somebody looks at a page of a team, under a name.' })
export class SavedView {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  name!: string
  @Field(() => TeamReport)
  view!: TeamReport
  @Field(() => String, { description: 'What the address of the page asks for then, as `?team=…&skill=…`.' })
  search!: string
  @Field(() => [SavedViewPart], {
    description: 'What it names that is gone, or that the viewer does not see: it opens without.',
  })
  missing!: SavedViewPart[]
  @Field(() => Boolean, { description: 'With whoever sees people of a team.' })
  isShared!: boolean
  @Field(() => Boolean, { description: 'The page opens with it, for the viewer.' })
  isDefault!: boolean
  @Field(() => Colleague, { nullable: true, description: 'Who saved it; null once they have left.' })
  by!: Colleague | null
  @Field(() => Boolean, { description: 'Theirs, or shared where they see all people.' })
  viewerCanChange!: boolean
}

@InputType()
export class SaveViewInput {
  @Field(() => ID)
  organization!: string
  @Field(() => ReportSubjectInput)
  asked!: ReportSubjectInput
  @Field(() => String)
  name!: string
  @Field(() => Boolean)
  isShared!: boolean
}

@InputType({ description: 'What is left out stays.' })
export class ChangeViewInput {
  @Field(() => ID)
  savedView!: string
  @Field(() => String, { nullable: true })
  name?: string | null
  @Field(() => Boolean, { nullable: true })
  isShared?: boolean | null
}

@InputType()
export class PreferViewInput {
  @Field(() => ID)
  savedView!: string
  @Field(() => Boolean, { description: 'Else its page opens with everybody again.' })
  isDefault!: boolean
}

@InputType()
export class DeleteViewInput {
  @Field(() => ID)
  savedView!: string
}

@ObjectType({ simpleResolvers: true })
export class SavedViewPayload {
  @Field(() => SavedView, { nullable: true })
  savedView!: SavedView | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType({ simpleResolvers: true })
export class DeletedViewPayload {
  @Field(() => ID, { nullable: true })
  deleted!: string | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

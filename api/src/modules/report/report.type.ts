import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Locale } from '../../graphql/enums.js'
import {
  ReportFormat,
  ReportPause,
  ReportRhythm,
  ReportState,
  ReportView,
  TeamReport,
} from '../../graphql/report-enums.js'
import type { Tenant } from '../../tenant.js'
import { Member } from '../organization/organization.type.js'

@ObjectType({ simpleResolvers: true, description: 'What a report is of, in words.' })
export class ReportFact {
  @Field(() => String)
  label!: string
  @Field(() => String)
  value!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a page of a team shows, by letter on certain days to certain people.',
})
export class Report {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  name!: string
  @Field(() => TeamReport)
  view!: TeamReport
  @Field(() => [ReportFact], { description: 'Team and filters.' })
  facts!: ReportFact[]
  @Field(() => ReportFormat)
  format!: ReportFormat
  @Field(() => Locale)
  locale!: Locale
  @Field(() => ReportRhythm)
  rhythm!: ReportRhythm
  @Field(() => Int, { description: 'Of the week, 1 is Monday; of the month, 31 is its last.' })
  day!: number
  @Field(() => String, { nullable: true, description: 'The next one, as 2026-11-30; null while it rests.' })
  nextOn!: string | null
  @Field(() => ReportPause, { nullable: true, description: 'Why it rests; null while it does not.' })
  pausedFor!: ReportPause | null
  @Field(() => Member, { nullable: true, description: 'Who set it up; null once they have left.' })
  setUpBy!: Member | null
  @Field(() => [Member])
  recipients!: Member[]
  @Field(() => Boolean, { description: 'Theirs, or any where they see all people.' })
  viewerCanChange!: boolean
  @Field(() => Boolean)
  viewerReceives!: boolean

  tenant!: Tenant
  teamId!: string | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'A file that the queue makes for the viewer, as they see the page at that moment.',
})
export class ReportFile {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  name!: string
  @Field(() => ReportView)
  view!: ReportView
  @Field(() => [ReportFact], { description: 'Team and filters, or about whom it is.' })
  facts!: ReportFact[]
  @Field(() => ReportFormat)
  format!: ReportFormat
  @Field(() => ReportState)
  state!: ReportState
  @Field(() => String, { nullable: true, description: 'Why it could not be made, where that is known.' })
  fault!: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Where it lies once it is ready, for the viewer alone.',
  })
  address!: string | null
  @Field(() => Int, { nullable: true })
  bytes!: number | null
  @Field(() => Date)
  createdAt!: Date
  @Field(() => Date)
  expiresAt!: Date
}

import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Locale } from '../../graphql/enums.js'
import { ReportFormat, ReportRhythm, TeamReport } from '../../graphql/report-enums.js'
import { UserError } from '../../graphql/user-error.type.js'
import { TeamFilterInput, TeamOrderInput } from '../team-dashboard/team-dashboard.type.js'
import { Report, ReportFile } from './report.type.js'

@InputType({ description: 'A page of a team, as it is filtered.' })
export class ReportSubjectInput {
  @Field(() => TeamReport)
  view!: TeamReport
  @Field(() => ID, { nullable: true, description: 'Without one it is everybody that the reader sees.' })
  team?: string | null
  @Field(() => TeamFilterInput, { nullable: true, description: 'Of the goal page `roleProfile` alone.' })
  filter?: TeamFilterInput | null
  @Field(() => TeamOrderInput, { nullable: true, description: 'Of the matrix.' })
  order?: TeamOrderInput | null
}

@InputType({ description: 'When it is sent, how and to whom.' })
export class ReportPlanInput {
  @Field(() => String)
  name!: string
  @Field(() => ReportFormat)
  format!: ReportFormat
  @Field(() => Locale)
  locale!: Locale
  @Field(() => ReportRhythm)
  rhythm!: ReportRhythm
  @Field(() => Int, { description: 'Of the week, 1 is Monday; of the month, 31 is its last.' })
  day!: number
  @Field(() => [ID], { description: 'Members; see `Organization.reportReaders`.' })
  recipients!: string[]
}

@InputType()
export class ScheduleReportInput {
  @Field(() => ID)
  organization!: string
  @Field(() => ReportSubjectInput)
  asked!: ReportSubjectInput
  @Field(() => ReportPlanInput)
  plan!: ReportPlanInput
}

@InputType()
export class ChangeReportInput {
  @Field(() => ID)
  report!: string
  @Field(() => ReportPlanInput)
  plan!: ReportPlanInput
}

@InputType()
export class PauseReportInput {
  @Field(() => ID)
  report!: string
  @Field(() => Boolean, { description: 'Else it is resumed.' })
  isPaused!: boolean
}

@InputType()
export class DeleteReportInput {
  @Field(() => ID)
  report!: string
}

@InputType()
export class LeaveReportInput {
  @Field(() => ID)
  report!: string
}

@InputType()
export class TryReportInput {
  @Field(() => ID)
  report!: string
}

@InputType()
export class MakeReportInput {
  @Field(() => ID)
  organization!: string
  @Field(() => ReportSubjectInput)
  asked!: ReportSubjectInput
  @Field(() => ReportFormat)
  format!: ReportFormat
}

@InputType()
export class MakePersonReportInput {
  @Field(() => ID, { description: 'The viewer, or somebody they manage, who is told of it.' })
  member!: string
  @Field(() => ReportFormat)
  format!: ReportFormat
}

@ObjectType({ simpleResolvers: true })
export class ReportPayload {
  @Field(() => Report, { nullable: true })
  report!: Report | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType({ simpleResolvers: true })
export class ReportFilePayload {
  @Field(() => ReportFile, { nullable: true })
  file!: ReportFile | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType({ simpleResolvers: true })
export class EndedReportPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'Of the report that is gone, or no longer sent to the viewer.',
  })
  ended!: string | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

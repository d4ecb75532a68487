import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { ImportOutcome } from '../../graphql/enums.js'
import { UserError } from '../../graphql/user-error.type.js'

@InputType({ description: 'A CSV or XLSX file of people: columns e-mail, name, team, role, path.' })
export class MemberFileInput {
  @Field(() => ID)
  organization!: string
  @Field(() => String)
  fileName!: string
  @Field(() => String, { description: 'Base64; at most 2 MB before it.' })
  file!: string
}

@InputType()
export class PreviewMemberImportInput extends MemberFileInput {}

@InputType()
export class StartMemberImportInput extends MemberFileInput {}

@ObjectType({ simpleResolvers: true })
export class ImportCounts {
  @Field(() => Int)
  total!: number
  @Field(() => Int)
  created!: number
  @Field(() => Int)
  updated!: number
  @Field(() => Int)
  skipped!: number
  @Field(() => Int)
  failed!: number
}

@ObjectType({ simpleResolvers: true })
export class ImportLine {
  @Field(() => Int, { description: 'As a spreadsheet counts.' })
  line!: number
  @Field(() => String)
  email!: string
  @Field(() => String)
  name!: string
  @Field(() => String)
  team!: string
  @Field(() => String, { description: 'As written in the file.' })
  role!: string
  @Field(() => String, { description: 'As written in the file.' })
  path!: string
  @Field(() => ImportOutcome)
  outcome!: ImportOutcome
  @Field(() => String, { nullable: true, description: 'Why it is skipped or fails, and what to do.' })
  reason!: string | null
}

@ObjectType({ simpleResolvers: true })
export class MemberImportPreview {
  @Field(() => ImportCounts)
  counts!: ImportCounts
  @Field(() => [ImportLine], {
    description: 'At most 200: those that fail, then those that are skipped, then others.',
  })
  lines!: ImportLine[]
  @Field(() => [String], { description: 'Columns that mean nothing here.' })
  leftOut!: readonly string[]
  @Field(() => [String], { description: 'Teams that the file names and that would be made.' })
  newTeams!: readonly string[]
}

@ObjectType({ simpleResolvers: true })
export class MemberImport {
  @Field(() => ID)
  id!: string
  @Field(() => String)
  fileName!: string
  @Field(() => Date)
  startedAt!: Date
  @Field(() => Date, { nullable: true })
  finishedAt!: Date | null
  @Field(() => ImportCounts, { description: 'What became of the lines so far; the rest of the total waits.' })
  counts!: ImportCounts
  @Field(() => [ImportLine], { description: 'The first 200 lines that failed or were skipped.' })
  problems!: ImportLine[]
}

@ObjectType({ simpleResolvers: true })
export class PreviewMemberImportPayload {
  @Field(() => MemberImportPreview, { nullable: true })
  preview!: MemberImportPreview | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@ObjectType({ simpleResolvers: true })
export class StartMemberImportPayload {
  @Field(() => MemberImport, { nullable: true })
  import!: MemberImport | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { UserError } from '../../graphql/user-error.type.js'
import { Organization } from '../organization/organization.type.js'

export enum ManagersSee {
  LEVELS = 'levels',
  LEVELS_AND_RESULTS = 'results',
  EVERYTHING = 'everything',
}

export enum DataExportState {
  WAITING = 'waiting',
  RUNNING = 'running',
  READY = 'ready',
  FAILED = 'failed',
}

export enum ErasureKind {
  PERSON = 'person',
  COMPANY = 'company',
}

registerEnumType(ManagersSee, {
  name: 'ManagersSee',
  description:
    'What those who manage a person see of them: levels of skills, also which exercises were passed, or points and code, too.',
})
registerEnumType(DataExportState, { name: 'DataExportState' })
registerEnumType(ErasureKind, { name: 'ErasureKind' })

@ObjectType({ simpleResolvers: true, description: 'Days that each is kept.' })
export class PrivacySetting {
  @Field(() => ManagersSee)
  managersSee!: ManagersSee
  @Field(() => Date, { nullable: true, description: 'When that was last changed.' })
  managersSeeSince!: Date | null
  @Field(() => Int)
  auditDays!: number
  @Field(() => Int, { description: 'Network addresses and browsers in the activity.' })
  addressDays!: number
  @Field(() => Int, { description: 'Submitted code and drafts nobody touched.' })
  codeDays!: number
  @Field(() => Int, { description: 'Uploaded lists of people, and invitations that have ended.' })
  listDays!: number
  @Field(() => Int)
  letterDays!: number
}

@ObjectType({ simpleResolvers: true, description: 'A copy of data, made in the background.' })
export class DataExport {
  @Field(() => ID)
  id!: string
  @Field(() => DataExportState)
  state!: DataExportState
  @Field(() => Int)
  done!: number
  @Field(() => Int)
  total!: number
  @Field(() => Date)
  createdAt!: Date
  @Field(() => Int, { nullable: true })
  bytes!: number | null
  @Field(() => Date, { nullable: true })
  expiresAt!: Date | null
  @Field(() => String, {
    nullable: true,
    description: 'Where it is fetched, by who asked for it; null until it is ready.',
  })
  path!: string | null
}

@ObjectType({ simpleResolvers: true, description: 'A company on its way out.' })
export class ClosedCompany {
  @Field(() => ID, { description: 'Of the `Organization`.' })
  id!: string
  @Field(() => String)
  slug!: string
  @Field(() => String)
  name!: string
  @Field(() => Date)
  dueAt!: Date
  @Field(() => Boolean)
  viewerCanRestore!: boolean
  @Field(() => ID, { description: 'Of the receipt that it will leave.' })
  receipt!: string
}

@ObjectType({ simpleResolvers: true })
export class ErasedCount {
  @Field(() => String)
  what!: string
  @Field(() => Int)
  count!: number
}

@ObjectType({
  simpleResolvers: true,
  description: 'Proof of a deletion, for whoever holds its id. Says nothing of who it was.',
})
export class Receipt {
  @Field(() => ErasureKind)
  kind!: ErasureKind
  @Field(() => Date, {
    nullable: true,
    description: 'Until when it can be taken back; null once it is done.',
  })
  dueAt!: Date | null
  @Field(() => Date, { nullable: true })
  erasedAt!: Date | null
  @Field(() => [ErasedCount])
  erased!: ErasedCount[]
  @Field(() => [ErasedCount], { description: 'By companies, under an id that means nobody any more.' })
  kept!: ErasedCount[]
  @Field(() => String, { nullable: true, description: 'sha256 over what was erased.' })
  digest!: string | null
}

@ObjectType({ simpleResolvers: true })
export class RequestDataExportPayload {
  @Field(() => DataExport, { nullable: true })
  export!: DataExport | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class RequestCompanyExportInput {
  @Field(() => ID)
  organization!: string
}

@ObjectType({ simpleResolvers: true })
export class RequestCompanyExportPayload {
  @Field(() => DataExport, { nullable: true })
  export!: DataExport | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class DeleteAccountInput {
  @Field(() => String, { description: 'Of the account, typed once more.' })
  email!: string
}

@ObjectType({ simpleResolvers: true })
export class DeleteAccountPayload {
  @Field(() => ID, { nullable: true, description: 'Of the receipt. The viewer is signed out.' })
  receipt!: string | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType({ description: 'What is left out stays as it is.' })
export class UpdatePrivacyInput {
  @Field(() => ID)
  organization!: string
  @Field(() => ManagersSee, { nullable: true })
  managersSee?: ManagersSee | null
  @Field(() => Int, { nullable: true })
  auditDays?: number | null
  @Field(() => Int, { nullable: true })
  addressDays?: number | null
  @Field(() => Int, { nullable: true })
  codeDays?: number | null
  @Field(() => Int, { nullable: true })
  listDays?: number | null
  @Field(() => Int, { nullable: true })
  letterDays?: number | null
}

@ObjectType({ simpleResolvers: true })
export class UpdatePrivacyPayload {
  @Field(() => Organization, { nullable: true })
  organization!: Organization | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class CloseCompanyInput {
  @Field(() => ID)
  organization!: string
  @Field(() => String, { description: 'Of the company, typed once more.' })
  name!: string
}

@ObjectType({ simpleResolvers: true })
export class CloseCompanyPayload {
  @Field(() => ClosedCompany, { nullable: true })
  company!: ClosedCompany | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

@InputType()
export class RestoreCompanyInput {
  @Field(() => ID)
  organization!: string
}

@ObjectType({ simpleResolvers: true })
export class RestoreCompanyPayload {
  @Field(() => Organization, { nullable: true })
  organization!: Organization | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}

import type { KeptOut, PrismaClient } from '@skillgrad/db'
import type { Logger } from 'pino'
import type { FileStore } from './files/file-store.js'
import type { CatalogueCache } from './catalogue/cache.js'
import type { TenantDb } from './database.js'
import type { LiveUpdates } from './live/live-updates.js'
import type { WaitingLine } from './live/waiting-line.js'
import type { AuditTrail } from './modules/audit/audit-trail.js'
import type { CredentialsService } from './modules/certificate/credential/credentials.service.js'
import type { CompanySignInServices } from './modules/company-sign-in/compose-company-sign-in.js'
import type { IdentityService } from './modules/identity/identity.service.js'
import type { EmailChangeService } from './modules/identity/email-change/email-change.service.js'
import type { ProfileService } from './modules/identity/profile.service.js'
import type { PasskeyService } from './modules/identity/passkey/passkey.service.js'
import type { PasskeySignIn } from './modules/identity/passkey/passkey-sign-in.js'
import type { RecoveryService } from './modules/identity/recovery.service.js'
import type { SessionsService } from './modules/identity/sessions.service.js'
import type { SignInLinkService } from './modules/identity/sign-in-link/sign-in-link.service.js'
import type { Throttle } from './modules/identity/throttle.js'
import type { Pace } from './modules/token/pace.js'
import type { SecondStep } from './modules/identity/two-step/second-step.js'
import type { TwoStepService } from './modules/identity/two-step/two-step.service.js'
import type { InvitationService } from './modules/organization/invitation.service.js'
import type { InviteLinkService } from './modules/organization/invite-link.service.js'
import type { DataExportService } from './modules/privacy/data-export.service.js'
import type { AccountDeletionService } from './modules/privacy/deletion/account-deletion.service.js'
import type { CompanyDeletionService } from './modules/privacy/deletion/company-deletion.service.js'
import type { BankCache } from './modules/assessment/bank/banks.js'
import type { QueueRoom } from './modules/submission/queue-room.js'
import type { TokenService } from './modules/token/token.service.js'
import type { WebhookService } from './modules/webhook/webhook.service.js'
import type { CapturedMail } from './modules/mail/captured-mail.js'
import type { UnsubscribeLinks } from './modules/mail/unsubscribe.js'

/** What the whole process shares, put together once in `compose.ts`. */
export interface Services {
  identity: IdentityService
  recovery: RecoveryService
  sessions: SessionsService
  twoStep: TwoStepService
  secondStep: SecondStep
  profile: ProfileService
  emailChange: EmailChangeService
  passkeys: PasskeyService
  passkeySignIn: PasskeySignIn
  signInLinks: SignInLinkService
  keptOut: KeptOut
  companySignIn: CompanySignInServices
  invitations: InvitationService
  inviteLinks: InviteLinkService
  tokens: TokenService
  files: FileStore
  /** Beside the database, shared by all processes. */
  dataFolder: string
  dataExports: DataExportService
  accountDeletions: AccountDeletionService
  companyDeletions: CompanyDeletionService
  webhooks: WebhookService
  credentials: CredentialsService
  catalogue: CatalogueCache
  banks: BankCache
  /** Built-in content and functions; tenant tables show no row here. */
  shared: PrismaClient
  /** Identity tables, across companies: only `modules/identity` and `modules/organization` may use it. */
  identityDb: PrismaClient
  tenantDb(organizationId: string): TenantDb
  audit: AuditTrail
  throttle: Throttle
  /** Of requests by people; programs have their own. */
  paces: { ofSession: Pace; ofNetwork: Pace }
  live: LiveUpdates
  line: WaitingLine
  queueRoom: QueueRoom
  mail: CapturedMail
  unsubscribe: UnsubscribeLinks
  publicOrigin: string
  /** Submissions waiting in all companies together. */
  queueLength(): Promise<number>
  log: Logger
  now(): Date
}

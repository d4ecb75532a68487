import { join } from 'node:path'
import {
  KeptOut,
  openPrisma,
  openTenantDatabase,
  type PrismaClient,
  type TenantDatabase,
} from '@skillgrad/db'
import { currentTrail } from '@skillgrad/telemetry'
import type { Logger } from 'pino'
import { DiskFileStore } from './files/file-store.js'
import { CatalogueCache } from './catalogue/cache.js'
import { BankCache } from './modules/assessment/bank/banks.js'
import type { TenantDb } from './database.js'
import { addressCheck, outbound } from './http/outbound.js'
import { Listener } from './live/listener.js'
import { LiveUpdates } from './live/live-updates.js'
import { WaitingLine } from './live/waiting-line.js'
import { AuditTrail } from './modules/audit/audit-trail.js'
import { CredentialKeys } from './modules/certificate/credential/credential-keys.js'
import { CredentialsService } from './modules/certificate/credential/credentials.service.js'
import { issuerAt } from './modules/certificate/credential/issuer.js'
import { composeCompanySignIn } from './modules/company-sign-in/compose-company-sign-in.js'
import type { ReadTxt } from './modules/company-sign-in/domain/dns-proof.js'
import { createAuth, type Auth } from './modules/identity/auth.js'
import { noBreachedPasswords, type BreachedPasswords } from './modules/identity/breached-passwords.js'
import { IdentityService } from './modules/identity/identity.service.js'
import { PasswordPolicy } from './modules/identity/password-policy.js'
import { ProfileService } from './modules/identity/profile.service.js'
import { EmailChangeService } from './modules/identity/email-change/email-change.service.js'
import { Challenges } from './modules/identity/passkey/challenges.js'
import { PasskeyService } from './modules/identity/passkey/passkey.service.js'
import { PasskeySignIn } from './modules/identity/passkey/passkey-sign-in.js'
import { RecoveryService } from './modules/identity/recovery.service.js'
import { SessionCache } from './modules/identity/session-cache.js'
import { SessionsService } from './modules/identity/sessions.service.js'
import { SignInLinkService } from './modules/identity/sign-in-link/sign-in-link.service.js'
import { Throttle } from './modules/identity/throttle.js'
import { mostOfANetwork, mostOfASession, Pace } from './modules/token/pace.js'
import { Seal } from './seal.js'
import { SecondStep } from './modules/identity/two-step/second-step.js'
import { SignInSteps } from './modules/identity/two-step/sign-in-steps.js'
import { TwoStepService } from './modules/identity/two-step/two-step.service.js'
import { CapturedMail } from './modules/mail/captured-mail.js'
import { UnsubscribeLinks } from './modules/mail/unsubscribe.js'
import { InvitationService } from './modules/organization/invitation.service.js'
import { InviteLinkService } from './modules/organization/invite-link.service.js'
import { DataExportService } from './modules/privacy/data-export.service.js'
import { AccountDeletionService } from './modules/privacy/deletion/account-deletion.service.js'
import { CompanyDeletionService } from './modules/privacy/deletion/company-deletion.service.js'
import { queuePlaces } from './modules/submission/queue-places.js'
import type { QueueRoom } from './modules/submission/queue-room.js'
import { holdOfRow } from './modules/renewal/certificate-hold.js'
import { TokenService } from './modules/token/token.service.js'
import { queueLength } from './modules/system/queue-length.js'
import { tryMs } from './modules/webhook/make-try.js'
import { WebhookService } from './modules/webhook/webhook.service.js'
import type { Services } from './services.js'

export interface ComposeOptions {
  apiUrl: string
  authUrl: string
  listenUrl: string
  secret: string
  publicOrigin: string
  queueRoom: QueueRoom
  /** Where files lie beside the database; the background process has the same. */
  dataFolder: string
  readTxt: ReadTxt
  /** Left out: nobody is asked. */
  breached?: BreachedPasswords
  /** Whether somebody who has shown one factor alone may run the installation: where nobody else reaches it. */
  trustsOneFactor?: boolean
  /** Networks of the operator's own to which addresses that people type in may lead. */
  privateNetworks?: readonly string[]
  log: Logger
  now?: () => Date
}

export interface Composition {
  services: Services
  auth: Auth
  listener: Listener
  /** Called with a session's hash, a person's id, or null for "all may have changed". */
  onRevoked(hear: (subject: string | null) => void): void
  close(): Promise<void>
}

/** Puts the process together; whatever reads the environment stays outside. */
export function compose(options: ComposeOptions): Composition {
  const { publicOrigin, log, now = () => new Date(), privateNetworks = [] } = options
  const tenants = openTenantDatabase({ url: options.apiUrl, trail: currentTrail })
  const shared = openPrisma(options.apiUrl)
  const identityDb = openPrisma(options.authUrl)
  const auth = createAuth({ client: identityDb, secret: options.secret, publicOrigin, log })
  const sessions = new SessionCache(() => now().getTime())
  const throttle = new Throttle(identityDb, () => now().getTime())
  const policy = new PasswordPolicy(options.breached ?? noBreachedPasswords)
  const audit = new AuditTrail({ client: identityDb, throttle, log })
  const seal = new Seal(options.secret, 'two-step')
  const keptOut = new KeptOut(options.secret)
  const twoStep = new TwoStepService({ client: identityDb, seal, throttle, sessions, publicOrigin, now })
  const steps = new SignInSteps(identityDb, publicOrigin, now)
  const challenges = new Challenges(identityDb, now)
  const files = new DiskFileStore(join(options.dataFolder, 'files'))
  const accountDeletions = new AccountDeletionService({ client: identityDb, sessions, publicOrigin, now })
  const identity = new IdentityService({
    ...{ auth, client: identityDb, policy, throttle, sessions },
    ...{ steps, twoStep, audit, deletions: accountDeletions, now },
    trustsOneFactor: options.trustsOneFactor ?? false,
  })
  const catalogue = new CatalogueCache(shared, () => now().getTime())
  const banks = new BankCache(shared, () => now().getTime())
  const live = new LiveUpdates()
  const line = new WaitingLine({ ask: (runs) => queuePlaces(shared, runs), live, log })
  const hearers: ((subject: string | null) => void)[] = []
  const onRevoked = async (subject: string | null) => {
    if (subject === null) sessions.clear()
    else await sessions.drop(subject)
    for (const hear of hearers) hear(subject)
  }
  const tenantDb = boundTo(tenants)
  const services: Services = {
    identity,
    recovery: new RecoveryService({
      client: identityDb,
      identity,
      policy,
      throttle,
      sessions,
      publicOrigin,
      now,
    }),
    sessions: new SessionsService(identityDb, sessions, now),
    twoStep,
    secondStep: new SecondStep({ identity, steps, twoStep, audit }),
    profile: new ProfileService({ client: identityDb, sessions }),
    emailChange: new EmailChangeService({ client: identityDb, throttle, sessions, publicOrigin, now }),
    passkeys: new PasskeyService({ client: identityDb, challenges, sessions, publicOrigin, now }),
    passkeySignIn: new PasskeySignIn({
      ...{ client: identityDb, identity, challenges, throttle, audit, publicOrigin, now },
    }),
    signInLinks: new SignInLinkService({
      ...{ client: identityDb, identity, policy, throttle, sessions, audit, publicOrigin, now },
    }),
    keptOut,
    companySignIn: composeCompanySignIn({
      ...{ client: identityDb, identity, throttle, sessions, seal, audit, publicOrigin, now },
      keptOut,
      fetchOutside: outbound(privateNetworks),
      readTxt: options.readTxt,
    }),
    invitations: new InvitationService({ client: identityDb, identity, policy, throttle, publicOrigin, now }),
    inviteLinks: new InviteLinkService({ client: identityDb, throttle, publicOrigin, now }),
    tokens: new TokenService({ client: identityDb, audit, publicOrigin, now }),
    files,
    dataFolder: options.dataFolder,
    dataExports: new DataExportService({ client: identityDb, files, throttle, now }),
    accountDeletions,
    companyDeletions: new CompanyDeletionService({ client: identityDb, publicOrigin, now }),
    webhooks: new WebhookService({
      seal: new Seal(options.secret, 'webhook'),
      fetchOutside: outbound(privateNetworks),
      checkAddress: addressCheck(privateNetworks),
      ...{ throttle, now, timeoutMs: tryMs },
    }),
    catalogue,
    banks,
    credentials: new CredentialsService({
      ...{ shared, catalogue, issuer: issuerAt(publicOrigin), now },
      keys: new CredentialKeys({ client: identityDb, seal: new Seal(options.secret, 'credential'), now }),
      holdsUntil: async (row) => (await holdOfRow({ catalogue, tenantDb, now }, row))?.until ?? null,
    }),
    shared,
    identityDb,
    tenantDb,
    audit,
    throttle,
    paces: {
      ofSession: new Pace(() => now().getTime(), mostOfASession),
      ofNetwork: new Pace(() => now().getTime(), mostOfANetwork),
    },
    live,
    line,
    queueRoom: options.queueRoom,
    mail: new CapturedMail(identityDb, tenantDb),
    unsubscribe: new UnsubscribeLinks(options.secret, publicOrigin),
    publicOrigin,
    queueLength: () => queueLength(shared),
    log,
    now,
  }
  return {
    services,
    auth,
    listener: new Listener({ url: options.listenUrl, live, line, onRevoked, log }),
    onRevoked: (hear) => void hearers.push(hear),
    async close() {
      line.close()
      await audit.settled()
      await closeAll([tenants, shared, identityDb])
    },
  }
}

export function boundTo(tenants: TenantDatabase): (organizationId: string) => TenantDb {
  return (organizationId) => ({
    query: (text, values) => tenants.query(organizationId, text, values),
    read: (work) => tenants.read(organizationId, work),
    write: (work) => tenants.inTenant(organizationId, work),
  })
}

async function closeAll([tenants, ...clients]: [TenantDatabase, ...PrismaClient[]]): Promise<void> {
  await Promise.all([tenants.close(), ...clients.map((client) => client.$disconnect())])
}

import type { KeptOut, PrismaClient } from '@skillgrad/db'
import type { FetchOutside } from '../../http/outbound.js'
import type { AuditTrail } from '../audit/audit-trail.js'
import type { IdentityService } from '../identity/identity.service.js'
import type { SessionCache } from '../identity/session-cache.js'
import type { Throttle } from '../identity/throttle.js'
import type { Seal } from '../../seal.js'
import type { ReadTxt } from './domain/dns-proof.js'
import { DomainService } from './domain/domain.service.js'
import { EntryService } from './entry/entry.service.js'
import { OidcClient } from './oidc/oidc-client.js'
import { ProviderService } from './provider/provider.service.js'
import { SamlClient } from './saml/saml-client.js'
import { Admission } from './sign-in/admission.js'
import { Attempts } from './sign-in/attempts.js'
import { CompanySignInService } from './sign-in/company-sign-in.service.js'
import { Trials } from './sign-in/trials.js'

export interface CompanySignInParts {
  client: PrismaClient
  identity: IdentityService
  throttle: Throttle
  sessions: SessionCache
  seal: Seal
  keptOut: KeptOut
  audit: AuditTrail
  fetchOutside: FetchOutside
  readTxt: ReadTxt
  publicOrigin: string
  now(): Date
}

/** All that signing in by a company consists of. */
export interface CompanySignInServices {
  domains: DomainService
  providers: ProviderService
  entry: EntryService
  signIn: CompanySignInService
}

export function composeCompanySignIn(parts: CompanySignInParts): CompanySignInServices {
  const { client, publicOrigin, now } = parts
  const attempts = new Attempts(client, publicOrigin, now)
  return {
    domains: new DomainService(parts),
    providers: new ProviderService(parts),
    entry: new EntryService(parts),
    signIn: new CompanySignInService({
      ...parts,
      attempts,
      oidc: new OidcClient(parts),
      saml: new SamlClient({ attempts, publicOrigin, now }),
      admission: new Admission(parts),
      trials: new Trials(parts),
    }),
  }
}

import type { SignedIn } from '../../identity/session-cache.js'

/** What a company still asks for; `null`: nothing, the session opens it. */
export type Asked = 'provider' | 'own' | 'second-step' | null

export interface Company {
  id: string
  ssoOnlySince: Date | null
  twoStepSince: Date | null
}

export interface OwnMembership {
  role: string
  isBreakGlass: boolean
}

type Session = Pick<SignedIn, 'method' | 'provided' | 'hasSecondStep'>

/** For how long a provider's word counts; then it is asked again, which mostly costs no more than a redirect. */
const providedHours = 24

/**
 * Which companies a session opens. A company's provider speaks for that company alone: whoever runs it could be anybody there, and
 * must not become them elsewhere. What a person shows of their own opens every company that does not ask for its provider; where
 * it does, those of its owners who keep the emergency key. Where a company asks for a second step, what is their own must have one;
 * the provider's word has those that the provider asks for.
 */
export function askedBy(company: Company, membership: OwnMembership, session: Session, now: Date): Asked {
  if (isProvided(session, company.id, now)) return null
  if (company.ssoOnlySince) return opensInEmergency(membership, session) ? null : 'provider'
  if (session.method === 'provider') return ownOrProvider(session, company.id)
  return company.twoStepSince && !hasTwoFactors(session) ? 'second-step' : null
}

/** Whom a provider alone vouches for is of its company and of no other, whatever else the person is. */
export function isOf(
  { method, provided }: Pick<SignedIn, 'method' | 'provided'>,
  organizationId: string,
): boolean {
  return method !== 'provider' || provided?.organizationId === organizationId
}

/** With codes on, no session of theirs began without a second step. */
function opensInEmergency(
  { role, isBreakGlass }: OwnMembership,
  { method, hasSecondStep }: Session,
): boolean {
  return role === 'owner' && isBreakGlass && hasSecondStep && method !== 'provider'
}

/** A passkey is held and unlocked, which is two already. */
function hasTwoFactors({ method, hasSecondStep }: Session): boolean {
  return hasSecondStep || method === 'passkey'
}

function isProvided({ provided }: Session, organizationId: string, now: Date): boolean {
  if (provided?.organizationId !== organizationId) return false
  return now.getTime() - provided.at.getTime() < providedHours * 3_600_000
}

/** The company whose provider spoke too long ago is asked for it again; any other for what is the person's own. */
function ownOrProvider({ provided }: Session, organizationId: string): Asked {
  return provided?.organizationId === organizationId ? 'provider' : 'own'
}

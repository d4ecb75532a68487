import type { PrismaClient } from '@skillgrad/db'
import type { Tx } from '../../../database.js'
import { Refusal } from '../../../graphql/refusal.js'
import { assertCan, can } from '../../../permission.js'
import type { Tenant } from '../../../tenant.js'
import { auditIn } from '../../audit/record-event.js'
import { assertFresh } from '../../identity/fresh-session.js'
import type { SignedIn } from '../../identity/session-cache.js'
import { lockCompany } from '../lock-company.js'
import { askedBy } from './entry.js'
import { assertNotLastKey, keepersOf } from './emergency-key.js'

export interface EntryOptions {
  client: PrismaClient
  now(): Date
}

/** How the people of a company may enter it. */
export class EntryService {
  constructor(private readonly options: EntryOptions) {}

  /** By its providers alone, from this moment on, in every page that is open. Or by all ways again. */
  async requireProvider(tenant: Tenant, signedIn: SignedIn, isRequired: boolean): Promise<void> {
    assertCan(tenant, 'sign-in:decide')
    const { client, now } = this.options
    assertFresh(signedIn, now())
    const organizationId = tenant.organization.id
    await client.$transaction(async (tx) => {
      await lockCompany(tx, organizationId)
      if (isRequired) await assertReady(tx, organizationId)
      await decide(tx, tenant, 'ssoOnlySince', isRequired ? now() : null)
    })
  }

  /** Whoever is inside without a second step is asked for one at the next request; nobody requires what would keep themselves out. */
  async requireTwoStep(tenant: Tenant, signedIn: SignedIn, isRequired: boolean): Promise<void> {
    assertCan(tenant, 'sign-in:decide')
    const { client, now } = this.options
    assertFresh(signedIn, now())
    const ruled = { ...tenant.organization, ssoOnlySince: null, twoStepSince: now() }
    if (isRequired && askedBy(ruled, { role: tenant.role, isBreakGlass: false }, signedIn, now()))
      throw new Refusal('TWO_STEP_OWN_FIRST')
    await client.$transaction((tx) => decide(tx, tenant, 'twoStepSince', isRequired ? now() : null))
  }

  async peopleWithoutSecondStep(tenant: Tenant): Promise<number> {
    return this.options.client.member.count({
      where: {
        organizationId: tenant.organization.id,
        suspendedAt: null,
        user: { passkeys: { none: {} }, OR: [{ totp: null }, { totp: { confirmedAt: null } }] },
      },
    })
  }

  async giveKey(tenant: Tenant, signedIn: SignedIn, memberId: string, isKeeper: boolean): Promise<void> {
    assertCan(tenant, 'sign-in:decide')
    const { client, now } = this.options
    assertFresh(signedIn, now())
    const organizationId = tenant.organization.id
    await client.$transaction(async (tx) => {
      const where = { id: memberId, organizationId }
      const member = await tx.member.findFirst({ where, include: { user: { select: { totp: true } } } })
      if (!member) throw new Refusal('NOT_FOUND', ['member'])
      if (member.isBreakGlass === isKeeper) return
      if (isKeeper && member.role !== 'owner') throw new Refusal('EMERGENCY_KEY_IS_OWNERS', ['member'])
      if (isKeeper && !member.user.totp?.confirmedAt)
        throw new Refusal('EMERGENCY_KEY_NEEDS_TWO_STEP', ['member'])
      if (!isKeeper) await assertNotLastKey(tx, organizationId, memberId)
      await tx.member.updateMany({ where: { ...where, role: member.role }, data: { isBreakGlass: isKeeper } })
      await auditIn(tx, organizationId, {
        actorId: tenant.userId,
        action: isKeeper ? 'emergency-key.given' : 'emergency-key.taken',
        subjectType: 'user',
        subjectId: member.userId,
      })
    })
  }

  /** The owners, for whoever decides which of them keeps a key. */
  async owners(tenant: Tenant) {
    if (!can(tenant, 'sign-in:configure')) return []
    const rows = await this.options.client.member.findMany({
      where: { organizationId: tenant.organization.id, role: 'owner', suspendedAt: null },
      orderBy: { createdAt: 'asc' },
      include: { user: { select: { name: true, email: true, totp: { select: { confirmedAt: true } } } } },
    })
    return rows.map(({ id, isBreakGlass, user: { totp, ...user } }) => ({
      ...{ id, isBreakGlass, ...user },
      hasSecondStep: totp?.confirmedAt != null,
    }))
  }
}

async function assertReady(tx: Tx, organizationId: string): Promise<void> {
  const domains = await tx.companyDomain.count({ where: { organizationId, verifiedAt: { not: null } } })
  const providers = await tx.identityProvider.count({ where: { organizationId, liveAt: { not: null } } })
  if (domains === 0 || providers === 0) throw new Refusal('SSO_ONLY_NOT_READY')
  if ((await keepersOf(tx, organizationId)).length === 0) throw new Refusal('EMERGENCY_KEY_NEEDED')
}

const rules = {
  ssoOnlySince: { on: 'sso-only.on', off: 'sso-only.off' },
  twoStepSince: { on: 'two-step-required.on', off: 'two-step-required.off' },
} as const

async function decide(tx: Tx, tenant: Tenant, rule: keyof typeof rules, since: Date | null): Promise<void> {
  const { id } = tenant.organization
  const { count } = await tx.organization.updateMany({
    where: { id, [rule]: since ? null : { not: null } },
    data: { [rule]: since },
  })
  if (count === 0) return
  await auditIn(tx, id, {
    actorId: tenant.userId,
    action: rules[rule][since ? 'on' : 'off'],
    subjectType: 'organization',
    subjectId: id,
  })
}

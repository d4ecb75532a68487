import type { CompanyDeletion, PrismaClient } from '@skillgrad/db'
import type { Tx } from '../../../database.js'
import { Refusal } from '../../../graphql/refusal.js'
import { localeFrom } from '../../../locale.js'
import { assertCan, type RoleName } from '../../../permission.js'
import type { Tenant } from '../../../tenant.js'
import { isOf } from '../../company-sign-in/entry/entry.js'
import { auditIn } from '../../audit/record-event.js'
import { assertFresh } from '../../identity/fresh-session.js'
import type { SignedIn } from '../../identity/session-cache.js'
import { companyClosedLetter } from '../../mail/deletion-letters.js'

export const companyGraceDays = 30

interface CompanyDeletionOptions {
  client: PrismaClient
  publicOrigin: string
  now(): Date
}

export interface ClosedCompany {
  id: string
  slug: string
  name: string
  role: RoleName
  deletion: CompanyDeletion
}

/** Companies on their way out: closed to everybody at once, gone when their time has come, unless an owner brings them back. */
export class CompanyDeletionService {
  constructor(private readonly options: CompanyDeletionOptions) {}

  /** `name`: the company's, typed once more. */
  async close(tenant: Tenant, signedIn: SignedIn, name: string): Promise<CompanyDeletion> {
    assertCan(tenant, 'organization:delete')
    const { client, now } = this.options
    assertFresh(signedIn, now())
    const { id: organizationId, name: held } = tenant.organization
    if (name.trim() !== held) throw new Refusal('NOT_THE_NAME', ['name'])
    return client.$transaction(async (tx) => {
      const requestedAt = now()
      const dueAt = new Date(requestedAt.getTime() + companyGraceDays * 86_400_000)
      const deletion = await tx.companyDeletion.upsert({
        where: { organizationId },
        create: { organizationId, requestedBy: tenant.userId, requestedAt, dueAt },
        update: {},
      })
      await auditIn(tx, organizationId, {
        actorId: tenant.userId,
        action: 'company.closed',
        subjectType: 'organization',
        subjectId: organizationId,
        details: { dueAt: dueAt.toISOString() },
      })
      await this.#tellOwners(tx, tenant, signedIn.name, dueAt)
      await dropPages(tx, organizationId)
      return deletion
    })
  }

  async restore(signedIn: SignedIn, organizationId: string): Promise<void> {
    const { client, now } = this.options
    if (!isOf(signedIn, organizationId)) throw new Refusal('NOT_FOUND', ['organization'])
    const where = {
      organizationId,
      // From then on the company is taken apart, step by step.
      dueAt: { gt: now() },
      organization: { members: { some: { userId: signedIn.userId, role: 'owner', suspendedAt: null } } },
    }
    await client.$transaction(async (tx) => {
      const { count } = await tx.companyDeletion.deleteMany({ where })
      if (count === 0) throw new Refusal('NOT_FOUND', ['organization'])
      await auditIn(tx, organizationId, {
        actorId: signedIn.userId,
        action: 'company.restored',
        subjectType: 'organization',
        subjectId: organizationId,
      })
    })
  }

  /** Of a person, the soonest to go first. */
  async closedOf(signedIn: SignedIn): Promise<ClosedCompany[]> {
    const { userId } = signedIn
    const { client, now } = this.options
    const rows = await client.member.findMany({
      where: { userId, suspendedAt: null, organization: { deletion: { is: { dueAt: { gt: now() } } } } },
      include: { organization: { include: { deletion: true } } },
      orderBy: { organization: { deletion: { dueAt: 'asc' } } },
    })
    const theirs = rows.filter(({ organizationId }) => isOf(signedIn, organizationId))
    return theirs.map(({ role, organization: { id, slug, name, deletion } }) => ({
      ...{ id, slug, name },
      role: role as RoleName,
      deletion: deletion!,
    }))
  }

  async #tellOwners(tx: Tx, { organization }: Tenant, by: string, dueAt: Date): Promise<void> {
    const owners = await tx.member.findMany({
      where: { organizationId: organization.id, role: 'owner' },
      include: { user: true },
    })
    for (const { user } of owners) {
      const link = `${this.options.publicOrigin}/settings#companies`
      const letter = companyClosedLetter(localeFrom(user.locale), {
        ...{ person: user.name, company: organization.name, by, dueAt, link },
      })
      const { id } = await tx.identityMail.create({ data: { recipient: user.email, ...letter } })
      await tx.$executeRaw`select auth.enqueue('identity-mail.send', jsonb_build_object('mailId', ${id}::text))`
    }
  }
}

/** What members have open of the company ends with it. */
async function dropPages(tx: Tx, organizationId: string): Promise<void> {
  await tx.$executeRaw`
    select pg_notify('session_revoked', user_id::text) from auth.member where organization_id = ${organizationId}::uuid`
}

import { randomBytes } from 'node:crypto'
import type { PrismaClient } from '@skillgrad/db'
import type { Tx } from '../../../database.js'
import { Refusal } from '../../../graphql/refusal.js'
import { assertCan, can } from '../../../permission.js'
import type { Tenant } from '../../../tenant.js'
import { uuidv7 } from '../../../uuid.js'
import type { AuditActionName } from '../../audit/actions.js'
import { auditIn } from '../../audit/record-event.js'
import { assertFresh } from '../../identity/fresh-session.js'
import { domainCheckByCompany, type Throttle } from '../../identity/throttle.js'
import type { Changer } from '../changer.js'
import { lockCompany } from '../lock-company.js'
import { domainFrom } from './domain-name.js'
import { DnsUnreachable, recordName, type ReadTxt } from './dns-proof.js'

export interface DomainOptions {
  client: PrismaClient
  throttle: Throttle
  readTxt: ReadTxt
  now(): Date
}

export interface DomainRow {
  id: string
  domain: string
  challenge: string
  verifiedAt: Date | null
  checkedAt: Date | null
}

const most = 50

/** Domains of which a company has proved, or is about to, that they are its own. */
export class DomainService {
  constructor(private readonly options: DomainOptions) {}

  async of(tenant: Tenant): Promise<DomainRow[]> {
    return this.options.client.companyDomain.findMany({
      where: { organizationId: tenant.organization.id },
      orderBy: { domain: 'asc' },
    })
  }

  async add(tenant: Tenant, typed: string): Promise<DomainRow> {
    assertCan(tenant, 'sign-in:configure')
    const domain = domainFrom(typed, ['domain'])
    const organizationId = tenant.organization.id
    return this.options.client.$transaction(async (tx) => {
      await lockCompany(tx, organizationId)
      const held = await tx.companyDomain.findMany({ where: { organizationId }, select: { domain: true } })
      if (held.some((row) => row.domain === domain)) throw new Refusal('DOMAIN_LISTED', ['domain'])
      if (held.length >= most) throw new Refusal('TOO_MANY_DOMAINS', ['domain'], { maximum: most })
      const challenge = `skillgrad-verify=${randomBytes(20).toString('hex')}`
      const row = await tx.companyDomain.create({ data: { id: uuidv7(), organizationId, domain, challenge } })
      await audit(tx, tenant, 'domain.added', row)
      return row
    })
  }

  /** Looks for the record; refused with what was found instead. */
  async verify(tenant: Tenant, id: string): Promise<DomainRow> {
    assertCan(tenant, 'sign-in:configure')
    const { client, throttle, now } = this.options
    const row = await this.#require(tenant, id)
    if (row.verifiedAt) return row
    await throttle.count(domainCheckByCompany, tenant.organization.id)
    const found = await this.#recordsOf(row.domain)
    await client.companyDomain.updateMany({ where: { id: row.id }, data: { checkedAt: now() } })
    if (!found.includes(row.challenge))
      throw new Refusal(found.length > 0 ? 'DOMAIN_RECORD_OTHER' : 'DOMAIN_RECORD_ABSENT', ['domain'], {
        name: recordName(row.domain),
      })
    return client.$transaction(async (tx) => {
      // Of two companies at once, the second waits here and finds it taken.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`domain ${row.domain}`}, 0))`
      if (await tx.companyDomain.findFirst({ where: { verifiedDomain: row.domain }, select: { id: true } }))
        throw new Refusal('DOMAIN_TAKEN', ['domain'], { domain: row.domain })
      await audit(tx, tenant, 'domain.verified', row)
      return tx.companyDomain.update({
        where: { id: row.id },
        data: { verifiedDomain: row.domain, verifiedAt: now() },
      })
    })
  }

  /** Without a proved domain its people can't come in by a live provider: that is for an owner who has signed in just now. */
  async remove({ tenant, signedIn }: Changer, id: string): Promise<void> {
    assertCan(tenant, 'sign-in:configure')
    const row = await this.#require(tenant, id)
    const organizationId = tenant.organization.id
    await this.options.client.$transaction(async (tx) => {
      await lockCompany(tx, organizationId)
      const live = await tx.identityProvider.count({ where: { organizationId, liveAt: { not: null } } })
      if (row.verifiedAt && live > 0) {
        if (!can(tenant, 'sign-in:decide')) throw new Refusal('DOMAIN_LIVE', ['domain'])
        assertFresh(signedIn, this.options.now())
      }
      if (row.verifiedAt) await this.#assertSpare(tx, tenant, row)
      const { count } = await tx.companyDomain.deleteMany({ where: { id: row.id } })
      if (count > 0) await audit(tx, tenant, 'domain.removed', row)
    })
  }

  /** With the last one nobody could sign in any more, where nobody may do so otherwise. */
  async #assertSpare(tx: Tx, tenant: Tenant, row: DomainRow): Promise<void> {
    const organizationId = tenant.organization.id
    const { ssoOnlySince } = await tx.organization.findUniqueOrThrow({ where: { id: organizationId } })
    const others = { organizationId, verifiedAt: { not: null }, id: { not: row.id } }
    if (ssoOnlySince && (await tx.companyDomain.count({ where: others })) === 0)
      throw new Refusal('SSO_ONLY_NEEDS_DOMAIN', ['domain'])
  }

  async #recordsOf(domain: string): Promise<string[]> {
    try {
      return await this.options.readTxt(recordName(domain))
    } catch (error) {
      if (error instanceof DnsUnreachable) throw new Refusal('DNS_UNREACHABLE', ['domain'], { domain })
      throw error
    }
  }

  async #require(tenant: Tenant, id: string): Promise<DomainRow> {
    const where = { id, organizationId: tenant.organization.id }
    const row = await this.options.client.companyDomain.findFirst({ where })
    if (!row) throw new Refusal('NOT_FOUND', ['domain'])
    return row
  }
}

function audit(tx: Tx, tenant: Tenant, action: AuditActionName, row: DomainRow): Promise<void> {
  return auditIn(tx, tenant.organization.id, {
    actorId: tenant.userId,
    action,
    subjectType: 'domain',
    subjectId: row.id,
    details: { name: row.domain },
  })
}

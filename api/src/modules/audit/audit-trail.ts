import type { PrismaClient } from '@skillgrad/db'
import type { Logger } from 'pino'
import type { Tenant } from '../../tenant.js'
import { auditPerson } from '../identity/audit-person.js'
import type { Limit, Throttle } from '../identity/throttle.js'
import { actingFrom, type Origin } from './origin.js'
import { auditBy, auditIn } from './record-event.js'

export interface AuditTrailOptions {
  client: PrismaClient
  throttle: Throttle
  log: Logger
}

/** Who guesses or knocks a thousand times leaves one event a minute: a trail that anybody can flood is none. */
const refusedSignIn: Limit = { name: 'audit:sign-in', tries: 1, windowSeconds: 60 }
const refusedProvider: Limit = { name: 'audit:provider', tries: 1, windowSeconds: 60 }
const refusedToken: Limit = { name: 'audit:token', tries: 1, windowSeconds: 60 }
const refusedOperation: Limit = { name: 'audit:refused', tries: 1, windowSeconds: 60 }

/** As whom somebody came: by an e-mail, or by a passkey that is known. */
type Known = { email: string } | { credentialId: string }
type RefusedWay = 'password' | 'tries' | 'code' | 'passkey' | 'link'

/** What has no transaction to be recorded in: being refused. */
export class AuditTrail {
  readonly #pending = new Set<Promise<void>>()

  constructor(private readonly options: AuditTrailOptions) {}

  /** Not waited for: the answer to a known e-mail must not take longer than that to an unknown one. */
  signInRefused(from: Known & { address: string }, reason: RefusedWay): void {
    this.#later(this.#signInRefused(from, reason))
  }

  /** The word of a company's identity provider that signed nobody in. */
  providerRefused(
    provider: { id: string; organizationId: string; name: string },
    refusal: { address: string; reason: string; detail: string },
  ): void {
    this.#later(this.#providerRefused(provider, refusal))
  }

  /** A token of the company's that has ended, or that lacks the scope for `operation`. */
  tokenRefused(
    token: { id: string; organizationId: string },
    { from, ...details }: { from: Origin } & ({ reason: 'ended' } | { reason: 'scope'; operation: string }),
  ): void {
    this.#later(actingFrom(from, () => this.#tokenRefused(token, details, from.address)))
  }

  #later(recording: Promise<void>): void {
    const work = recording
      .catch((error: unknown) => this.options.log.error({ error }, 'a refusal was not recorded'))
      .finally(() => this.#pending.delete(work))
    this.#pending.add(work)
  }

  /** A member whose role does not allow what they asked for. */
  async refused(tenant: Tenant, { operation, code }: { operation: string; code: string }): Promise<void> {
    const subject = `${tenant.organization.id} ${tenant.userId} ${operation}`
    if (!(await this.options.throttle.hasRoom(refusedOperation, subject))) return
    await tenant.db.write((tx) =>
      auditBy(tx, tenant, {
        action: 'refused',
        subjectType: 'operation',
        subjectId: operation,
        details: { code },
      }),
    )
  }

  /** Until all that was not waited for is written. */
  async settled(): Promise<void> {
    await Promise.all(this.#pending)
  }

  async #providerRefused(
    { id, organizationId, name }: { id: string; organizationId: string; name: string },
    { address, reason, detail }: { address: string; reason: string; detail: string },
  ): Promise<void> {
    const { client, throttle } = this.options
    if (!(await throttle.hasRoom(refusedProvider, `${id} ${address} ${reason}`))) return
    await client.$transaction((tx) =>
      auditIn(tx, organizationId, {
        actorId: null,
        action: 'provider.refused',
        subjectType: 'provider',
        subjectId: id,
        details: { name, reason, ...(detail ? { detail: detail.slice(0, 300) } : {}) },
      }),
    )
  }

  async #tokenRefused(
    { id, organizationId }: { id: string; organizationId: string },
    details: { reason: string; operation?: string },
    address: string,
  ): Promise<void> {
    const { client, throttle } = this.options
    if (!(await throttle.hasRoom(refusedToken, `${id} ${address} ${details.reason}`))) return
    await client.$transaction((tx) =>
      auditIn(tx, organizationId, {
        actorId: null,
        action: 'token.refused',
        subjectType: 'token',
        subjectId: id,
        details,
      }),
    )
  }

  async #signInRefused(
    { address, ...known }: Known & { address: string },
    reason: RefusedWay,
  ): Promise<void> {
    const { client, throttle } = this.options
    const where = 'email' in known ? known : { passkeys: { some: known } }
    const person = await client.user.findFirst({ where, select: { id: true } })
    if (!person || !(await throttle.hasRoom(refusedSignIn, `${person.id} ${address}`))) return
    await client.$transaction((tx) =>
      auditPerson(tx, person.id, { action: 'sign-in.refused', details: { reason } }),
    )
  }
}

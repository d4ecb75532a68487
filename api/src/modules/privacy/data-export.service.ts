import type { DataExport as DataExportRow, PrismaClient } from '@skillgrad/db'
import type { Readable } from 'node:stream'
import type { FileOwner, FileStore } from '../../files/file-store.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { Refusal } from '../../graphql/refusal.js'
import { auditIn } from '../audit/record-event.js'
import { askedBy, type Company, type OwnMembership } from '../company-sign-in/entry/entry.js'
import { auditPerson } from '../identity/audit-person.js'
import { assertFresh, assertOwn } from '../identity/fresh-session.js'
import { lockPerson } from '../identity/lock-person.js'
import type { SignedIn } from '../identity/session-cache.js'
import type { Limit, Throttle } from '../identity/throttle.js'

export type { DataExportRow }

/** Each reads all there is of somebody. */
const exportsByPerson: Limit = { name: 'data-export:person', tries: 5, windowSeconds: 86_400 }
const shown = 10

interface DataExportOptions {
  client: PrismaClient
  files: FileStore
  throttle: Throttle
  now(): Date
}

/** Copies of a person's or a company's data: asked for, made in the background, fetched by who asked. */
export class DataExportService {
  constructor(private readonly options: DataExportOptions) {}

  async ask(signedIn: SignedIn): Promise<DataExportRow> {
    assertOwn(signedIn)
    return this.#ask(signedIn, null, async (tx) =>
      auditPerson(tx, signedIn.userId, { action: 'data.copied' }),
    )
  }

  async askForCompany(tenant: Tenant, signedIn: SignedIn): Promise<DataExportRow> {
    assertCan(tenant, 'organization:copy')
    const { id } = tenant.organization
    return this.#ask(signedIn, id, async (tx) =>
      auditIn(tx, id, {
        actorId: tenant.userId,
        action: 'company.copied',
        subjectType: 'organization',
        subjectId: id,
      }),
    )
  }

  /** Newest first, those that have ended left out. */
  async of(userId: string, organizationId: string | null): Promise<DataExportRow[]> {
    const { client, now } = this.options
    return client.dataExport.findMany({
      where: { userId, organizationId, OR: [{ expiresAt: null }, { expiresAt: { gt: now() } }] },
      orderBy: { createdAt: 'desc' },
      take: shown,
    })
  }

  /** The zip, for whoever asked for it and nobody else; of a company only as long as they own it and have entered it. */
  async open(
    signedIn: SignedIn,
    exportId: string,
  ): Promise<{ stream: Readable; bytes: number; name: string } | null> {
    const { client, files, now } = this.options
    const { userId } = signedIn
    const row = await client.dataExport.findFirst({
      where: { id: exportId, userId, state: 'ready', expiresAt: { gt: now() } },
      include: {
        organization: {
          select: {
            id: true,
            slug: true,
            ssoOnlySince: true,
            twoStepSince: true,
            members: { where: { userId, role: 'owner', suspendedAt: null } },
          },
        },
      },
    })
    if (!row?.fileHash || !mayFetch(signedIn, row.organization, now())) return null
    const file = await files.read(ownerOf(row), row.fileHash)
    const day = row.createdAt.toISOString().slice(0, 10)
    return file && { ...file, name: `skillgrad-${row.organization?.slug ?? 'my-data'}-${day}.zip` }
  }

  async #ask(
    signedIn: SignedIn,
    organizationId: string | null,
    audit: (tx: Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]) => Promise<void>,
  ): Promise<DataExportRow> {
    const { client, throttle, now } = this.options
    const { userId } = signedIn
    assertFresh(signedIn, now())
    return client.$transaction(async (tx) => {
      await lockPerson(tx, userId)
      const underWay = await tx.dataExport.findFirst({
        where: { userId, organizationId, state: { in: ['waiting', 'running'] } },
      })
      if (underWay) return underWay
      if (!(await throttle.within(tx).hasRoom(exportsByPerson, userId))) throw new Refusal('COPIES_ENOUGH')
      const asked = await tx.dataExport.create({ data: { userId, organizationId, createdAt: now() } })
      await audit(tx)
      await tx.$executeRaw`select auth.enqueue_data_export(${asked.id}::uuid)`
      return asked
    })
  }
}

type Held = (Company & { members: OwnMembership[] }) | null

/** Their own copy is for themselves alone, and not for whoever runs the provider of a company of theirs. */
function mayFetch(signedIn: SignedIn, company: Held, now: Date): boolean {
  if (!company) return signedIn.method !== 'provider'
  const [membership] = company.members
  return membership !== undefined && askedBy(company, membership, signedIn, now) === null
}

export function ownerOf(row: Pick<DataExportRow, 'userId' | 'organizationId'>): FileOwner {
  return row.organizationId ? `company-${row.organizationId}` : `person-${row.userId}`
}

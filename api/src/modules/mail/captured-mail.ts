import type { PrismaClient } from '@skillgrad/db'
import type { TenantDb } from '../../database.js'

export interface CapturedLetter {
  recipient: string
  template: string
  locale: string
  subject: string
  text: string
  html: string
  createdAt: Date
  sentAt: Date | null
}

const newest = 50
const columns = {
  recipient: true,
  template: true,
  locale: true,
  subject: true,
  text: true,
  html: true,
  createdAt: true,
  sentAt: true,
} as const

/** Letters of every company and of none, for the person at the machine itself where no mail server is set up. */
export class CapturedMail {
  constructor(
    private readonly identityDb: PrismaClient,
    private readonly tenantDb: (organizationId: string) => TenantDb,
  ) {}

  async newest(): Promise<CapturedLetter[]> {
    const companies = await this.identityDb.$queryRaw<{ id: string }[]>`select auth.organization_ids() as id`
    const letters = await Promise.all(
      companies.map(({ id }) =>
        this.tenantDb(id).read((db) =>
          db.mail.findMany({
            where: { organizationId: id },
            orderBy: { createdAt: 'desc' },
            take: newest,
            select: columns,
          }),
        ),
      ),
    )
    const ofNobody = await this.identityDb.identityMail.findMany({
      orderBy: { createdAt: 'desc' },
      take: newest,
      select: columns,
    })
    return [...letters.flat(), ...ofNobody]
      .toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
      .slice(0, newest)
  }
}

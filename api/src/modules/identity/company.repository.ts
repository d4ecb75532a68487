import { randomBytes } from 'node:crypto'
import type { Tx } from '../../database.js'
import type { Locale } from '../../locale.js'
import { uuidv7 } from '../../uuid.js'

interface NewCompany {
  name: string
  locale: Locale
  /** IANA zone. */
  timezone?: string | null
  ownerId: string
}

/** Rows of identity that only this module writes, with the identity role, inside a transaction of a service. */
export async function addCompany(tx: Tx, company: NewCompany) {
  const organization = await tx.organization.create({
    data: {
      id: uuidv7(),
      name: company.name,
      slug: await freeSlug(tx, company.name),
      locale: company.locale,
      timezone: company.timezone ?? 'UTC',
    },
  })
  await tx.member.create({
    data: { id: uuidv7(), organizationId: organization.id, userId: company.ownerId, role: 'owner' },
  })
  return organization
}

/** The name as an address, with a few random letters where it is taken or has no Latin letter. */
async function freeSlug(tx: Tx, name: string): Promise<string> {
  const wanted = slugFrom(name)
  // Two companies of one name at one moment: the second waits for the first and then sees it.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`slug ${wanted}`}, 0))`
  const taken = wanted && (await tx.organization.findFirst({ where: { slug: wanted }, select: { id: true } }))
  if (wanted && !taken) return wanted
  return `${wanted || 'company'}-${randomBytes(4).toString('hex')}`
}

/** Lower-case Latin letters, digits and single hyphens; empty when nothing of that is left. */
export function slugFrom(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '')
}

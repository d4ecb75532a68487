import type { Reader, Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import type { Tenant } from '../../tenant.js'
import type { Picture } from './read-picture.js'

/** Of all pictures of a company, as they are kept. */
export const mostMegabytes = 200
const mostBytes = mostMegabytes * 1024 * 1024
/** Hardly a picture takes less; where no more is left, none is taken apart to see. */
const leastRoom = 16 * 1024

/** Before a picture is read. Whether this one fits is seen when it is kept. */
export async function requireRoom({ db, organization }: Tenant): Promise<void> {
  if ((await db.read((prisma) => bytesOf(prisma, organization.id))) > mostBytes - leastRoom) throw full()
}

/** Keeps pictures, those that are there already once. Whoever keeps some waits for whoever does, so that the bound holds. */
export async function keepPictures(tx: Tx, tenant: Tenant, pictures: readonly Picture[]): Promise<void> {
  if (pictures.length === 0) return
  const organizationId = tenant.organization.id
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`pictures/${organizationId}`}, 0))::text`
  const { count } = await tx.picture.createMany({
    data: pictures.map(({ name, large, small, bytes }) => ({
      ...{ organizationId, name, bytes, createdBy: tenant.userId },
      large: new Uint8Array(large),
      small: small && new Uint8Array(small),
    })),
    skipDuplicates: true,
  })
  const names = pictures.map(({ name }) => name)
  await tx.picture.updateMany({
    where: { organizationId, name: { in: names } },
    data: { unusedSince: null },
  })
  if (count === 0) return
  if ((await bytesOf(tx, organizationId)) > mostBytes) throw full()
}

async function bytesOf(db: Reader | Tx, organizationId: string): Promise<number> {
  const { _sum } = await db.picture.aggregate({ where: { organizationId }, _sum: { bytes: true } })
  return _sum.bytes ?? 0
}

const full = () => new Refusal('PICTURES_FULL', ['picture'], { maximum: mostMegabytes })

/** Which of these the company has, with the bytes that each takes. */
export async function picturesNamed(
  db: Reader | Tx,
  organizationId: string,
  names: readonly string[],
): Promise<Map<string, number>> {
  const found = await db.picture.findMany({
    where: { organizationId, name: { in: [...names] } },
    select: { name: true, bytes: true },
  })
  return new Map(found.map(({ name, bytes }) => [name, bytes]))
}

/** Null where there is none of that size. */
export async function pictureBytes(
  tenant: Tenant,
  name: string,
  size: 'large' | 'small',
): Promise<Uint8Array | null> {
  const where = { organizationId: tenant.organization.id, name }
  const row = await tenant.db.read((db) =>
    db.picture.findFirst({ where, select: { [size]: true } as { large: true; small: true } }),
  )
  return row && row[size]
}

/** Whether some version that was ever published holds it. */
export async function isPublished(tenant: Tenant, name: string): Promise<boolean> {
  const held = await tenant.db.read((db) =>
    db.versionPicture.findFirst({
      where: { organizationId: tenant.organization.id, pictureName: name },
      select: { pictureName: true },
    }),
  )
  return held !== null
}

/** What a version that is being published holds; its texts may speak of pictures that are none. */
export async function holdPictures(
  tx: Tx,
  { organization: { id: organizationId } }: Tenant,
  { courseVersionId, names }: { courseVersionId: string; names: readonly string[] },
): Promise<void> {
  const known = await picturesNamed(tx, organizationId, names)
  await tx.versionPicture.createMany({
    data: [...known.keys()].map((pictureName) => ({ organizationId, courseVersionId, pictureName })),
  })
}

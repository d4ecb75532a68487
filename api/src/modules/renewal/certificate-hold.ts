import type { Services } from '../../services.js'
import { certificateAt, ownerOf, type KnownCertificate } from '../certificate/certificate.repository.js'
import { endOfDate } from '../../calendar.js'
import type { SignedIn } from '../identity/session-cache.js'
import type { Hold } from './hold.js'
import { readHolds } from './holds.js'

type Readers = Pick<Services, 'catalogue' | 'tenantDb' | 'now'>

/** Null where it is not shown, or nothing has to be renewed. */
export async function holdOfCertificate(
  services: Readers & Pick<Services, 'shared'>,
  code: string,
  signedIn: SignedIn | null,
): Promise<Hold | null> {
  const row = await certificateAt(services.shared, code, signedIn && ownerOf(signedIn))
  return (row && (await holdOfRow(services, row)))?.hold ?? null
}

/** As the company where it was earned wants it, also once the person has left. Of a path, none: its courses have theirs. */
export async function holdOfRow(
  services: Readers,
  { organizationId, userId, catalogueCourseVersionId: versionId, holder }: KnownCertificate,
): Promise<{ hold: Hold; until: Date } | null> {
  const catalogue = await services.catalogue.current()
  const version = catalogue.courseVersionById.get(versionId ?? '')
  if (!version || !holder) return null
  const db = services.tenantDb(organizationId)
  return db.read(async (prisma) => {
    const organization = await prisma.organization.findFirst({
      where: { id: organizationId },
      select: { id: true, timezone: true },
    })
    if (!organization) return null
    const holds = await readHolds(prisma, { catalogue, organization, now: services.now }, [userId])
    const held = holds.get(userId)?.get(version.courseId)
    return held ? { hold: held.hold, until: endOfDate(held.hold.endsOn, organization.timezone) } : null
  })
}

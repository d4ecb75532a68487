import type { PrismaClient } from '@skillgrad/db'
import type { SignedIn } from '../identity/session-cache.js'

/**
 * Raw SQL: a certificate is found by its address, or by its holder, who may have left the company. Functions of the migrator
 * look across companies, and say themselves who may see what.
 */
export interface KnownCertificate {
  code: string
  organizationId: string
  userId: string
  /** Null once the person was erased. */
  holder: string | null
  catalogueCourseVersionId: string | null
  catalogueLearningPathId: string | null
  covers: string[]
  lessons: number
  exercises: number
  trainings: number
  completedAt: Date
  issuedAt: Date
  hiddenAt: Date | null
  revokedAt: Date | null
  revocationReason: string | null
  statusList: number
  statusIndex: number
}

/** Who asks for what is theirs. */
export interface Owner {
  userId: string
  /** The one company in which they are believed to be who they say; null for all. */
  within: string | null
}

/** The word of a company's identity provider counts in that company alone. */
export function ownerOf({
  userId,
  method,
  provided,
}: Pick<SignedIn, 'userId' | 'method' | 'provided'>): Owner {
  return { userId, within: method === 'provider' ? (provided?.organizationId ?? noCompany) : null }
}

const noCompany = '00000000-0000-0000-0000-000000000000'

export function isOwn(
  owner: Owner | null,
  row: Pick<KnownCertificate, 'userId' | 'organizationId'>,
): boolean {
  return owner?.userId === row.userId && (owner.within ?? row.organizationId) === row.organizationId
}

/** Null where it is not there, or hidden from who asks. */
export async function certificateAt(
  db: PrismaClient,
  code: string,
  owner: Owner | null,
): Promise<KnownCertificate | null> {
  const [row] = await known(db, code, owner)
  return row ?? null
}

/** Newest first. */
export function certificatesOf(db: PrismaClient, owner: Owner): Promise<KnownCertificate[]> {
  return known(db, null, owner)
}

function known(db: PrismaClient, code: string | null, owner: Owner | null): Promise<KnownCertificate[]> {
  return db.$queryRaw<KnownCertificate[]>`
    select code, organization_id as "organizationId", user_id as "userId", holder,
      catalogue_course_version_id as "catalogueCourseVersionId", catalogue_learning_path_id as "catalogueLearningPathId",
      covers, lessons, exercises, trainings, completed_at as "completedAt", issued_at as "issuedAt", hidden_at as "hiddenAt",
      revoked_at as "revokedAt", revocation_reason as "revocationReason", status_list as "statusList", status_index as "statusIndex"
    from app.certificates_known(${code}::uuid, ${owner?.userId ?? null}::uuid, ${owner?.within ?? null}::uuid)`
}

/** False where it is not the person's. */
export async function showCertificate(
  db: PrismaClient,
  owner: Owner,
  { code, isShown }: { code: string; isShown: boolean },
): Promise<boolean> {
  const [row] = await db.$queryRaw<[{ done: boolean }]>`
    select app.show_certificate(${code}::uuid, ${owner.userId}::uuid, ${owner.within}::uuid, ${isShown}) as done`
  return row.done
}

/** Places of a list whose certificates stand; null where there is no such list. */
export async function standingIn(db: PrismaClient, list: number): Promise<number[] | null> {
  const [row] = await db.$queryRaw<[{ places: number[] | null }]>`
    select app.standing_certificates(${list}::int) as places`
  return row.places
}

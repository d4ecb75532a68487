import type { TenantDb, Tx } from '../../../database.js'

/** Places of the answers `r` to questions that are withdrawn. Raw SQL, since Prisma compares no two columns of two tables. */
const withdrawnPositions = (organizationId: string, attemptId: string) => `array(
  select r.position from app.response r
  join catalogue.item_version v on v.id = r.item_version_id
  join catalogue.item_withdrawal w on w.item_id = v.item_id and v.number <= w.up_to_version and w.restored_at is null
  where r.organization_id = ${organizationId} and r.attempt_id = ${attemptId} and r.answered_at is not null
  order by r.position)`

export async function withdrawnIn(
  tx: Tx,
  { organizationId, id }: { organizationId: string; id: string },
): Promise<number[]> {
  const [row] = await tx.$queryRawUnsafe<{ positions: number[] }[]>(
    `select ${withdrawnPositions('$1::uuid', '$2::uuid')} as positions`,
    organizationId,
    id,
  )
  return row!.positions
}

/** Attempts whose report counts other answers than it should, the oldest first. */
export function attemptsToRescore(
  db: TenantDb,
  organizationId: string,
): Promise<{ id: string; userId: string }[]> {
  return db.query(
    `select a.id, a.user_id as "userId" from app.attempt a
     where a.organization_id = $1 and a.report is not null and a.left_out <> ${withdrawnPositions('a.organization_id', 'a.id')}
     order by a.id`,
    [organizationId],
  )
}

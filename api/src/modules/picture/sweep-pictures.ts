import type { TenantDb } from '../../database.js'

/** After which a picture goes that nothing holds: what an author has typed may stand in a browser alone for a while. */
export const keptUnusedDays = 14
const dayMs = 86_400_000

/**
 * Takes away a company's pictures that for two weeks no lesson which is being written has named and no version holds. Gives how many;
 * twice changes nothing.
 */
export async function sweepPictures(db: TenantDb, organizationId: string, now: Date): Promise<number> {
  return db.write(async (tx) => {
    // As whoever adds some does, so that what is being added is not taken for unused.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`pictures/${organizationId}`}, 0))::text`
    await tx.$executeRaw`
      with used as (
        select picture_name as name from app.version_picture
        union
        select (regexp_matches(texts::text, 'pictures/([0-9a-f]{32}-[0-9]+x[0-9]+)[.]webp', 'g'))[1] from app.lesson_manuscript
      )
      update app.picture p set unused_since = case when used.name is null then ${now}::timestamptz end
      from app.picture q left join used on used.name = q.name
      where p.organization_id = ${organizationId}::uuid and q.organization_id = p.organization_id and q.name = p.name
        and (p.unused_since is null) = (used.name is null)`
    const longAgo = new Date(now.getTime() - keptUnusedDays * dayMs)
    const where = { organizationId, unusedSince: { lt: longAgo } }
    return (await tx.picture.deleteMany({ where })).count
  })
}

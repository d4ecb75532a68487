import type { Catalogue } from '../../catalogue/catalogue.js'
import type { TenantDb } from '../../database.js'
import { modelVersion } from './estimate-skill.js'
import { sayOf } from './said.js'
import { lockSkills, updateEstimates } from './update-estimates.js'

/** Estimates of a company that an earlier model computed, person by person. How many people's were. */
export async function renewEstimates(
  db: TenantDb,
  catalogue: Catalogue,
  organizationId: string,
  now: Date,
): Promise<number> {
  const old = await db.read((prisma) =>
    prisma.skillEstimate.findMany({
      where: { organizationId, modelVersion: { not: String(modelVersion) } },
      select: { userId: true, skillId: true },
    }),
  )
  const people = [...new Set(old.map(({ userId }) => userId))]
  for (const userId of people)
    await db.write(async (tx) => {
      await lockSkills(tx, { organizationId, userId })
      const skillIds = old.filter((row) => row.userId === userId).map(({ skillId }) => skillId)
      await updateEstimates(tx, catalogue, { organizationId, userId }, { skillIds, now })
    })
  return people.length
}

const atOnce = 500

/** What is said of the skills of a company where time alone made it another; the rest is not looked at. How many. */
export async function sayAgain(db: TenantDb, organizationId: string, now: Date): Promise<number> {
  for (let said = 0; ;) {
    const due = await db.read((prisma) =>
      prisma.skillEstimate.findMany({
        where: { organizationId, holdsUntil: { lte: now } },
        orderBy: { holdsUntil: 'asc' },
        take: atOnce,
      }),
    )
    const rows = due.map(({ updatedAt, ...row }) => ({
      row,
      ...sayOf({ ...row, lastEvidenceAt: updatedAt }, now),
    }))
    await db.query(
      `update app.skill_estimate e set rank = n.rank, said_at = $5, holds_until = n.holds_until
       from unnest($2::uuid[], $3::uuid[], $4::smallint[], $6::timestamptz[], $7::timestamptz[])
         as n (user_id, skill_id, rank, holds_until, was_until)
       where e.organization_id = $1 and e.user_id = n.user_id and e.skill_id = n.skill_id
         -- Evidence that came meanwhile has said more.
         and e.holds_until = n.was_until`,
      [
        organizationId,
        rows.map(({ row }) => row.userId),
        rows.map(({ row }) => row.skillId),
        rows.map(({ rank }) => rank),
        now,
        rows.map(({ holdsUntil }) => holdsUntil),
        rows.map(({ row }) => row.holdsUntil),
      ],
    )
    said += due.length
    if (due.length < atOnce) return said
  }
}

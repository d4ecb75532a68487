import type { Draft as DraftRow } from '@skillgrad/db'
import type { CatalogueExercise } from '../../catalogue/catalogue.js'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import type { Draft } from './exercise.type.js'

const maximumKilobytes = 256

export async function draftOf(tenant: Tenant, exerciseSlug: string): Promise<Draft | null> {
  const row = await tenant.db.read((db) =>
    db.draft.findFirst({
      where: { organizationId: tenant.organization.id, userId: tenant.userId, exerciseSlug },
    }),
  )
  return row && toDraft(row)
}

/** Saves onto `baseRevision` (0 when there was no draft); onto an older one nothing is written. */
export async function saveDraft(
  tenant: Tenant,
  exercise: CatalogueExercise,
  save: { code: string; baseRevision: number },
): Promise<{ saved: boolean; draft: Draft }> {
  assertCan(tenant, 'learn')
  const kilobytes = Math.ceil(Buffer.byteLength(save.code, 'utf8') / 1024)
  if (kilobytes > maximumKilobytes)
    throw new Refusal('CODE_TOO_LONG', ['code'], { kilobytes, maximum: maximumKilobytes })
  const key = {
    organizationId: tenant.organization.id,
    userId: tenant.userId,
    exerciseSlug: exercise.slug,
  }
  const code = save.code.replaceAll('\0', '\uFFFD')
  return tenant.db.write(async (tx) => {
    const created =
      save.baseRevision === 0 &&
      (await tx.draft.createMany({ data: [{ ...key, code }], skipDuplicates: true })).count
    const changed =
      created ||
      (
        await tx.draft.updateMany({
          where: { ...key, revision: save.baseRevision },
          data: { code, revision: { increment: 1 } },
        })
      ).count
    const stored = await tx.draft.findFirst({ where: key })
    // A base revision of a draft that is not there: what was typed is kept, as the first revision.
    const draft = stored ?? (await tx.draft.create({ data: { ...key, code } }))
    return { saved: changed > 0 || !stored || stored.code === code, draft: toDraft(draft) }
  })
}

function toDraft(row: DraftRow): Draft {
  return { code: row.code, revision: row.revision, savedAt: row.updatedAt }
}

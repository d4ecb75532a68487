import type { Prisma } from '../generated/client.js'
import { contentHash } from './content-hash.js'
import type { ItemContent, SkillItems } from './items/item-format.js'
import type { SyncReport } from './sync-report.js'
import { requireSkill, type SkillIds } from './sync-skills.js'

/** An edit becomes the item's next version: what was answered, and what is known of it, belongs to the version that was asked. */
export async function syncItems(
  tx: Prisma.TransactionClient,
  bank: readonly SkillItems[],
  skills: SkillIds,
  report: SyncReport,
): Promise<void> {
  const known = await tx.item.findMany({
    include: { versions: { select: { number: true, sourceHash: true } } },
  })
  const bySlug = new Map(known.map((item) => [item.slug, item]))
  for (const { skill, items, misconceptions } of bank) {
    const skillId = requireSkill(skills, skill)
    for (const item of items) await syncItem(tx, { item, skillId, known: bySlug.get(item.slug), report })
    await syncMisconceptions(tx, { skillId, misconceptions, report })
  }
  const slugs = bank.flatMap(({ items }) => items.map(({ slug }) => slug))
  await tx.item.updateMany({ where: { slug: { notIn: slugs } }, data: { isRetired: true } })
}

interface ItemSync {
  item: ItemContent
  skillId: string
  known:
    | Prisma.ItemGetPayload<{ include: { versions: { select: { number: true; sourceHash: true } } } }>
    | undefined
  report: SyncReport
}

async function syncItem(
  tx: Prisma.TransactionClient,
  { item, skillId, known, report }: ItemSync,
): Promise<void> {
  const { slug, group, rating, variants } = item
  const sourceHash = contentHash(variants)
  const current = known?.versions.find(({ number }) => number === known.currentVersion)
  const isNew = report.count(`item ${slug}`, current?.sourceHash, sourceHash)
  const earlier = known?.versions.find((version) => version.sourceHash === sourceHash)
  const number =
    earlier?.number ?? 1 + Math.max(0, ...(known?.versions ?? []).map((version) => version.number))
  const data = { skillId, group, rating, currentVersion: number, isRetired: false }
  const isAsKnown =
    known?.skillId === skillId && known.group === group && known.rating === rating && !known.isRetired
  if (!isNew && isAsKnown) return
  const { id } = await tx.item.upsert({ where: { slug }, update: data, create: { slug, ...data } })
  if (isNew && !earlier)
    await tx.itemVersion.create({
      data: { itemId: id, number, kind: variants[0]!.kind, variants: [...variants], sourceHash },
    })
}

interface MisconceptionSync extends Pick<SkillItems, 'misconceptions'> {
  skillId: string
  report: SyncReport
}

/** Those that no file names any more stay, for the reports that do. */
async function syncMisconceptions(
  tx: Prisma.TransactionClient,
  { skillId, misconceptions, report }: MisconceptionSync,
): Promise<void> {
  const known = new Map(
    (await tx.misconception.findMany({ where: { skillId } })).map((row) => [row.slug, row.sourceHash]),
  )
  for (const [slug, says] of Object.entries(misconceptions)) {
    const data = { says, sourceHash: contentHash(says) }
    if (!report.count(`misconception ${slug}`, known.get(slug), data.sourceHash)) continue
    await tx.misconception.upsert({
      where: { skillId_slug: { skillId, slug } },
      update: data,
      create: { skillId, slug, ...data },
    })
  }
}

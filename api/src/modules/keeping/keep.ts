import type { Tx } from '../../database.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import { assertCan } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { lessonById, type LessonPlace } from '../course/course.service.js'
import { requireLine } from '../own-course/manuscript.js'
import { letters } from '@skillgrad/db'
import type { AddHighlightInput, ChangeHighlightInput, SaveLessonNoteInput } from './keeping.type.js'
import { placeIn, type KeptPlace } from './own-keeping.js'

/** Characters, and how many passages a person marks at most: the page with all of them is to open still. */
const most = { quote: 2000, around: 100, note: 5000, highlights: 2000 }

export function requireLesson(tenant: Tenant, globalId: string): LessonPlace {
  assertCan(tenant, 'learn')
  const place = lessonById(tenant, globalId)
  if (!place) throw new Refusal('NOT_FOUND', ['lesson'])
  return place
}

export async function bookmark(tenant: Tenant, place: LessonPlace, isBookmarked: boolean): Promise<void> {
  await tenant.db.write(async (tx) => {
    const key = keyOf(tenant, placeIn(place))
    const held = await tx.keptLesson.findFirst({ where: key })
    if (Boolean(held?.bookmarkedAt) === isBookmarked) return
    const bookmarkedAt = isBookmarked ? tenant.now() : null
    await tx.keptLesson.upsert({
      where: { organizationId_userId_courseId_lessonSlug: key },
      create: { ...key, bookmarkedAt },
      update: { bookmarkedAt },
    })
  })
}

/** An empty one takes the note away. Refused onto another one than was read: what was typed stays with whoever sent it. */
export async function saveNote(
  tenant: Tenant,
  place: LessonPlace,
  input: SaveLessonNoteInput,
): Promise<void> {
  const note = requireNote(input.text, 'text')
  await tenant.db.write(async (tx) => {
    const key = keyOf(tenant, placeIn(place))
    await lockKeeping(tx, tenant)
    const held = await tx.keptLesson.findFirst({ where: key })
    if ((held?.note ?? '') === note) return
    if ((held?.revision ?? 0) !== input.baseRevision) throw new Refusal('STALE_NOTE', ['text'])
    await tx.keptLesson.upsert({
      where: { organizationId_userId_courseId_lessonSlug: key },
      create: { ...key, note, revision: 1 },
      update: { note, revision: { increment: 1 } },
    })
  })
}

/** The same passage marked once more is the one that is there; a note that comes with it takes the place of none. */
export async function addHighlight(
  tenant: Tenant,
  place: LessonPlace,
  input: AddHighlightInput,
): Promise<void> {
  const { quote, prefix, suffix } = input
  const note = requireNote(input.note, 'note')
  requireLine(quote, 'quote', most.quote)
  requireLine(prefix, 'prefix', most.around)
  requireLine(suffix, 'suffix', most.around)
  // A formula or a picture alone is not found again by words.
  if (letters(quote) === '') throw new Refusal('HIGHLIGHT_EMPTY', ['quote'])
  const { organizationId, userId, ...kept } = keyOf(tenant, placeIn(place))
  const whose = { organizationId, userId }
  await tenant.db.write(async (tx) => {
    await lockKeeping(tx, tenant)
    const words = { ...kept, locale: tenant.locale, quote, prefix, suffix }
    const held = await tx.highlight.findFirst({ where: { ...whose, ...words } })
    if (held && (!note || held.note)) return
    if (held) {
      await tx.highlight.updateMany({
        where: { ...whose, id: held.id },
        data: { note, revision: { increment: 1 } },
      })
      return
    }
    if ((await tx.highlight.count({ where: whose })) >= most.highlights)
      throw new Refusal('HIGHLIGHTS_FULL', ['quote'], { maximum: most.highlights })
    await tx.highlight.create({ data: { ...whose, ...words, note } })
  })
}

export async function changeHighlight(tenant: Tenant, input: ChangeHighlightInput): Promise<KeptPlace> {
  const note = requireNote(input.note, 'note')
  return tenant.db.write(async (tx) => {
    const held = await requireHighlight(tx, tenant, input.highlight)
    if (held.note === note) return held
    const { count } = await tx.highlight.updateMany({
      where: { ...whoseOf(tenant), id: held.id, revision: input.baseRevision },
      data: { note, revision: { increment: 1 } },
    })
    if (count === 0) throw new Refusal('STALE_NOTE', ['note'])
    return held
  })
}

export async function removeHighlight(tenant: Tenant, globalId: string): Promise<KeptPlace> {
  return tenant.db.write(async (tx) => {
    const held = await requireHighlight(tx, tenant, globalId)
    await tx.highlight.deleteMany({ where: { ...whoseOf(tenant), id: held.id } })
    return held
  })
}

async function requireHighlight(tx: Tx, tenant: Tenant, globalId: string) {
  assertCan(tenant, 'learn')
  const wanted = decodeIdOf('Highlight', globalId)
  const held =
    wanted?.organizationId === tenant.organization.id
      ? await tx.highlight.findFirst({ where: { ...whoseOf(tenant), id: wanted.id } })
      : null
  if (!held) throw new Refusal('NOT_FOUND', ['highlight'])
  return held
}

const whoseOf = (tenant: Tenant) => ({ organizationId: tenant.organization.id, userId: tenant.userId })
const keyOf = (tenant: Tenant, place: KeptPlace) => ({ ...whoseOf(tenant), ...place })

/** Of two notes about one lesson saved at once, the second sees the first. */
async function lockKeeping(tx: Tx, tenant: Tenant): Promise<void> {
  const key = `keeping ${tenant.organization.id} ${tenant.userId}`
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`
}

function requireNote(text: string, field: string): string {
  return requireLine(text.trim(), field, most.note)
}

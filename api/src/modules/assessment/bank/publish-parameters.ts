import { createHash } from 'node:crypto'
import type { PrismaClient } from '@skillgrad/db'
import { learnParameters, type CalibrationStep, type Learned } from './learn-parameters.js'
import { withdrawnVersions } from './withdrawn-items.js'
import type { ItemFinding, ItemState, KnownItem, ParameterContent } from './parameter-content.js'

export interface Published {
  /** Of the parameter set: the one that would be the newest where nothing is published. */
  number: number
  /** False where all is as it was. */
  isNew: boolean
  items: Record<ItemState, number>
  attempts: number
  answers: number
  changes: StateChange[]
}

/** An item that stands elsewhere than before. */
export interface StateChange {
  slug: string
  skill: string
  from: ItemState
  to: ItemState
  answers: number
  /** Why, where it is watched now. */
  suspicion: ItemFinding['suspicion']
}

interface Options {
  /** Publishes nothing. */
  isRehearsal?: boolean
  onStep?: (step: CalibrationStep) => void
}

/**
 * Learns what all items are like from all answers so far and publishes it as the newest parameter set; where nothing has changed the newest stays.
 * Attempts under way keep theirs.
 *
 * @returns null where there are no items
 */
export async function publishParameters(
  db: PrismaClient,
  { isRehearsal = false, onStep = () => {} }: Options = {},
): Promise<Published | null> {
  for (;;) {
    const before = await newestSet(db)
    const learned = await learnParameters(db, before?.content ?? null, onStep)
    if (!learned) return null
    const number = isRehearsal ? rehearsed(before, learned) : await publishAfter(db, before, learned)
    if (number !== null) return described(db, { number, before, learned })
  }
}

/**
 * Lets an item that is watched be asked and scored again, after a person has looked at it: the newest parameters, with that item live.
 *
 * @returns what its answers looked like, or why nothing was done
 */
export async function releaseItem(
  db: PrismaClient,
  slug: string,
): Promise<{ number: number; answers: number } | 'unknown_item' | 'not_watched' | 'withdrawn'> {
  for (;;) {
    const before = await newestSet(db)
    const item = await db.item.findUnique({ where: { slug } })
    const known = before?.content.items.find((candidate) => candidate.item === item?.id)
    if (!before || !known) return 'unknown_item'
    if (known.state !== 'watch') return 'not_watched'
    if ((await withdrawnVersions(db)).has(known.version)) return 'withdrawn'
    const released: KnownItem = { ...known, state: 'live', releasedAt: known.answers }
    const items = before.content.items.map((other) => (other === known ? released : other))
    const content = { ...before.content, items }
    const number = await publishAfter(db, before, { content, attempts: before.attempts })
    if (number !== null) return { number, answers: known.answers }
  }
}

/** The newest parameters with some items otherwise; where none is, the newest stays. */
export async function publishChanged(
  db: PrismaClient,
  change: (item: KnownItem) => KnownItem,
): Promise<number | null> {
  for (;;) {
    const before = await newestSet(db)
    if (!before) return null
    const content = { ...before.content, items: before.content.items.map(change) }
    const number = await publishAfter(db, before, { content, attempts: before.attempts })
    if (number !== null) return number
  }
}

export interface NewestSet {
  number: number
  hash: string
  attempts: number
  publishedAt: Date
  content: ParameterContent
}

export async function newestSet(db: Pick<PrismaClient, 'parameterSet'>): Promise<NewestSet | null> {
  const row = await db.parameterSet.findFirst({ orderBy: { number: 'desc' } })
  if (!row) return null
  const { number, contentHash, attempts, publishedAt } = row
  const content = row.content as unknown as ParameterContent
  return { number, hash: contentHash, attempts, publishedAt, content }
}

const hashOf = (content: ParameterContent) =>
  createHash('sha256').update(JSON.stringify(content, inOrder)).digest('hex')

/** What comes back from the database has its keys in another order. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Null where another set was published since `before` was read: what was found out must be found out again from that one. */
function publishAfter(
  db: PrismaClient,
  before: NewestSet | null,
  { content, attempts }: Pick<Learned, 'content' | 'attempts'>,
): Promise<number | null> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('publish parameters', 0))`
    const newest = await tx.parameterSet.findFirst({ orderBy: { number: 'desc' }, select: { number: true } })
    if (newest?.number !== before?.number) return null
    const [row] = await tx.$queryRaw<{ number: number }[]>`
      select app.publish_parameters(${JSON.stringify(content)}::jsonb, ${hashOf(content)}, ${attempts}::int) as number`
    return row!.number
  })
}

function rehearsed(before: NewestSet | null, { content }: Learned): number {
  if (!before) return 1
  return before.hash === hashOf(content) ? before.number : before.number + 1
}

async function described(
  db: PrismaClient,
  { number, before, learned }: { number: number; before: NewestSet | null; learned: Learned },
): Promise<Published> {
  const { content, attempts, answers } = learned
  return {
    number,
    isNew: number !== before?.number,
    items: countsByState(content.items),
    attempts,
    answers,
    changes: await changesOf(db, before?.content.items ?? [], content.items),
  }
}

export function countsByState(items: readonly KnownItem[]): Record<ItemState, number> {
  const count = (wanted: ItemState) => items.filter(({ state }) => state === wanted).length
  return { pilot: count('pilot'), live: count('live'), watch: count('watch') }
}

async function changesOf(
  db: PrismaClient,
  before: readonly KnownItem[],
  now: readonly KnownItem[],
): Promise<StateChange[]> {
  const stood = new Map(before.map(({ version, state }) => [version, state]))
  const changed = now.filter(({ version, state }) => stood.has(version) && stood.get(version) !== state)
  const rows = await db.item.findMany({ where: { id: { in: changed.map(({ item }) => item) } } })
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]))
  return changed.map(({ version, item, skill, state, answers, flag }) => ({
    slug: slugs.get(item)!,
    skill,
    from: stood.get(version)!,
    to: state,
    answers,
    suspicion: state === 'watch' ? (flag?.suspicion ?? null) : null,
  }))
}

import type { ItemQuestion, PrismaClient } from '@skillgrad/db'
import type { CalibrationAnswer, CalibrationItem } from '../calibration/answers.js'
import { calibrate } from '../calibration/calibrate.js'
import { estimateCorrelation } from '../calibration/correlation.js'
import { flagItems, leastAnswers, type ItemFlag } from '../calibration/flag-items.js'
import type { ScaleDoubt } from '../engine/bank.js'
import type { Scored } from '../engine/posterior.js'
import { banksOf } from './banks.js'
import { formatModel } from './item-prior.js'
import { stateAfter } from './item-state.js'
import type { ItemFinding, KnownItem, ParameterContent } from './parameter-content.js'

/** A new item is tried out once there are attempts, and items of its domain to compare it with; before, all are equally unknown and all count. */
const triedOutFrom = 50

interface ItemRow {
  version: string
  item: string
  skill: string
  domain: string
  group: string | null
  rating: number
  variants: ItemQuestion[]
}

interface AnswerRow {
  person: number
  attempts: number
  item_version_id: string
  score: number
}

type Before = Pick<KnownItem, 'state' | 'releasedAt'>

/** Of one domain, before it is worked on. */
export interface CalibrationStep {
  domain: string
  items: number
  answers: number
}

export interface Learned {
  content: ParameterContent
  /** Finished attempts. */
  attempts: number
  answers: number
}

/**
 * What all items are like, told from all answers so far. Each domain is one scale.
 *
 * @returns null where there are no items
 */
export async function learnParameters(
  db: PrismaClient,
  newest: ParameterContent | null,
  onStep: (step: CalibrationStep) => void,
): Promise<Learned | null> {
  const rows = await currentItems(db)
  if (rows.length === 0) return null
  const answers = await db.$queryRaw<AnswerRow[]>`select * from app.answers_for_calibration()`
  const attempts = answers[0]?.attempts ?? 0
  const content = learned(rows, answers, { before: stoodBefore(newest?.items ?? [], attempts), onStep })
  return { content, attempts, answers: answers.length }
}

/** Where an item stood. An edited one goes on as it was, with what is known of it learned anew; whoever has looked at a watched one has released it so. */
function stoodBefore(known: readonly KnownItem[], attempts: number): (row: ItemRow) => Before {
  const byVersion = new Map(known.map((item) => [item.version, item]))
  const byItem = new Map(known.map((item) => [item.item, item]))
  const domains = new Set(known.map(({ domain }) => domain))
  return ({ version, item, domain }) => {
    const same = byVersion.get(version)
    if (same) return same
    const state = byItem.get(item)?.state
    if (state) return { state: state === 'watch' ? 'live' : state }
    return { state: attempts < triedOutFrom || !domains.has(domain) ? 'live' : 'pilot' }
  }
}

async function currentItems(db: PrismaClient): Promise<ItemRow[]> {
  const items = await db.item.findMany({
    where: { isRetired: false, skill: { isRetired: false } },
    orderBy: { slug: 'asc' },
    include: { versions: true, skill: { select: { slug: true, domain: { select: { slug: true } } } } },
  })
  return items.flatMap(({ id, group, rating, currentVersion, versions, skill }) =>
    versions
      .filter(({ number }) => number === currentVersion)
      .map(({ id: version, variants }) => ({
        version,
        item: id,
        skill: skill.slug,
        domain: skill.domain.slug,
        group,
        rating,
        variants: variants as unknown as ItemQuestion[],
      })),
  )
}

function learned(
  rows: readonly ItemRow[],
  answers: readonly AnswerRow[],
  { before, onStep }: { before: (row: ItemRow) => Before; onStep: (step: CalibrationStep) => void },
): ParameterContent {
  const domains = [...new Set(rows.map(({ domain }) => domain))].sort()
  const parts = domains.map((domain) => {
    const own = rows.filter((row) => row.domain === domain)
    const versions = new Set(own.map(({ version }) => version))
    const given = answers.filter((answer) => versions.has(answer.item_version_id))
    onStep({ domain, items: own.length, answers: given.length })
    return learnedOfDomain(own, given, before)
  })
  const known = {
    items: parts.flatMap(({ items }) => items),
    scaleDoubt: Object.fromEntries(parts.map(({ scaleDoubt }, at) => [domains[at]!, scaleDoubt])),
  }
  const { byDomain } = banksOf('calibration', { ...known, correlation: [] })
  const scored = new Set(known.items.filter(({ state }) => state === 'live').map(({ version }) => version))
  const people = new Map<number, Scored[]>()
  for (const { person, item_version_id: item, score } of answers)
    if (scored.has(item)) people.set(person, [...(people.get(person) ?? []), { item, score }])
  return {
    ...known,
    correlation: estimateCorrelation(byDomain, [...people.values()]),
  }
}

function learnedOfDomain(
  rows: readonly ItemRow[],
  answers: readonly AnswerRow[],
  before: (row: ItemRow) => Before,
): { items: KnownItem[]; scaleDoubt: ScaleDoubt } {
  const items: CalibrationItem[] = rows.map(({ version, rating, variants }) => ({
    id: version,
    model: formatModel(variants),
    rating,
  }))
  const given: CalibrationAnswer[] = answers.map(({ person, item_version_id: item, score }) => ({
    person: String(person),
    item,
    score,
  }))
  const calibration = calibrate(items, given)
  // Before that many answers nothing is said of any item.
  const flags = calibration.items.some(({ answers: count }) => count >= leastAnswers)
    ? flagItems(items, given)
    : null
  return {
    scaleDoubt: calibration.scaleDoubt,
    items: rows.map(({ variants, rating: _, ...row }, at) => {
      const { model, doubt, answers: count } = calibration.items[at]!
      const flag = flags && findingOf(flags[at]!)
      const { state, releasedAt } = before(rows[at]!)
      return {
        ...row,
        variants: variants.length,
        state: stateAfter(
          { state, releasedAt },
          { answers: count, isSuspected: (flag?.suspicion ?? null) !== null },
        ),
        model,
        doubt,
        answers: count,
        ...(releasedAt === undefined ? {} : { releasedAt }),
        ...(flag && count > 0 ? { flag } : {}),
      }
    }),
  }
}

function findingOf({ item: _, answers: __, ...finding }: ItemFlag): ItemFinding {
  return finding
}

import type { ItemQuestion, PrismaClient } from '@skillgrad/db'
import type { CalibrationItem } from '../calibration/answers.js'
import { calibrate, type CalibratedItem } from '../calibration/calibrate.js'
import { companyWeights } from '../calibration/company-weights.js'
import { estimateCorrelation } from '../calibration/correlation.js'
import { flagItems, leastAnswers, type ItemFlag } from '../calibration/flag-items.js'
import type { ScaleLink } from '../calibration/link-scale.js'
import type { Scored } from '../engine/posterior.js'
import { banksOf } from './banks.js'
import { holdScale, type Held } from './hold-scale.js'
import { formatModel } from './item-prior.js'
import { stateAfter } from './item-state.js'
import { languageGaps, type ReadAnswer } from './language-gap.js'
import type { ItemFinding, KnownItem, ParameterContent } from './parameter-content.js'
import { withdrawnVersions } from './withdrawn-items.js'

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
  company: number
  language: string | null
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
  const content = learned(rows, answers, {
    before: stoodBefore(newest?.items ?? [], attempts),
    newest,
    withdrawn: await withdrawnVersions(db),
    onStep,
  })
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
  { onStep, ...known }: Learning & { onStep: (step: CalibrationStep) => void },
): ParameterContent {
  const domains = [...new Set(rows.map(({ domain }) => domain))].sort()
  const parts = domains.map((domain) => {
    const own = rows.filter((row) => row.domain === domain)
    const versions = new Set(own.map(({ version }) => version))
    const given = answers.filter((answer) => versions.has(answer.item_version_id))
    onStep({ domain, items: own.length, answers: given.length })
    return learnedOfDomain(domain, own, { ...known, answers: given })
  })
  const of = <T>(value: (part: LearnedDomain) => T | null) =>
    Object.fromEntries(
      parts.flatMap((part, at) => {
        const found = value(part)
        return found === null ? [] : [[domains[at]!, found]]
      }),
    )
  const items = parts.flatMap((part) => part.items)
  const scaleDoubt = of((part) => part.scaleDoubt)
  const scales = of(({ scale }) => scale)
  // On the scale of those who answered, since otherwise what they share would be taken for correlation.
  const models = new Map(parts.flatMap(({ free }) => free.map(({ id, model }) => [id, model])))
  const free = items.map((item) => ({ ...item, model: models.get(item.version) ?? item.model }))
  const { byDomain } = banksOf('calibration', { items: free, scaleDoubt, correlation: [] })
  const scored = new Set(items.filter(({ state }) => state === 'live').map(({ version }) => version))
  const people = new Map<number, Scored[]>()
  for (const { person, item_version_id: item, score } of answers)
    if (scored.has(item)) people.set(person, [...(people.get(person) ?? []), { item, score }])
  return {
    ...{ items, scaleDoubt },
    ...(Object.keys(scales).length > 0 ? { scales } : {}),
    correlation: estimateCorrelation(byDomain, [...people.values()]),
  }
}

interface Learning {
  before: (row: ItemRow) => Before
  newest: ParameterContent | null
  /** Versions of items. */
  withdrawn: ReadonlySet<string>
}

interface LearnedDomain extends Pick<Held, 'scaleDoubt' | 'scale'> {
  items: KnownItem[]
  /** As they are on the scale of those who answered. */
  free: CalibratedItem[]
}

function learnedOfDomain(
  domain: string,
  rows: readonly ItemRow[],
  { before, newest, withdrawn, answers }: Learning & { answers: readonly AnswerRow[] },
): LearnedDomain {
  const items: CalibrationItem[] = rows.map(({ version, rating, variants }) => ({
    id: version,
    model: formatModel(variants),
    rating,
  }))
  const given = weighed(answers)
  const calibration = calibrate(items, given)
  const known = (newest?.items ?? []).filter((item) => item.domain === domain)
  const held = holdScale(calibration, {
    scale: newest?.scales?.[domain],
    scaleDoubt: newest?.scaleDoubt[domain],
    items: known.filter(({ state }) => state === 'live'),
    distrusted: new Set(known.flatMap(({ state, version }) => (state === 'watch' ? [version] : []))),
  })
  // Before that many answers nothing is said of any item.
  const flags = calibration.items.some(({ answers: count }) => count >= leastAnswers)
    ? flagItems(items, given)
    : null
  const gaps = languageGaps(items, given)
  return {
    ...{ scaleDoubt: held.scaleDoubt, scale: held.scale, free: calibration.items },
    items: rows.map(({ variants, rating: _, ...row }, at) => {
      // What was known of it before is there when it is restored.
      const asItWas = withdrawn.has(row.version) && known.find(({ version }) => version === row.version)
      if (asItWas) return asItWas
      const { model, doubt, answers: count } = held.items[at]!
      const flag = flags && findingOf(flags[at]!, held.link)
      const { state, releasedAt } = before(rows[at]!)
      const [moved, languageGap] = [held.link?.moved.get(row.version), gaps.get(row.version)]
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
        ...(moved === undefined ? {} : { moved }),
        ...(languageGap ? { languageGap } : {}),
      }
    }),
  }
}

/** Nobody sets the scale alone: companies are weighed by how many of their people answered anything of the domain. */
function weighed(answers: readonly AnswerRow[]): ReadAnswer[] {
  const companies = new Map(answers.map(({ person, company }) => [person, company]))
  const weights = companyWeights([...companies.values()])
  const byPerson = new Map([...companies.keys()].map((person, at) => [person, weights[at]!]))
  return answers.map(({ person, item_version_id: item, score, language }) => ({
    ...{ person: String(person), item, score, language },
    weight: byPerson.get(person)!,
  }))
}

function findingOf({ item: _, answers: __, ...finding }: ItemFlag, link: ScaleLink | null): ItemFinding {
  if (!link) return finding
  const onScale = (ability: number) => Number((link.factor * ability + link.shift).toFixed(4))
  return {
    ...finding,
    observed: finding.observed.map((group) => ({ ...group, ability: onScale(group.ability) })),
  }
}

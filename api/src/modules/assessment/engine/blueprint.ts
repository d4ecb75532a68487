import type { Bank } from './bank.js'

/** What one sitting asks for. */
export interface Blueprint {
  /** Before this many items only length, time or an empty bank ends the sitting. */
  minItems: number
  maxItems: number
  skills: readonly SkillPlan[]
  stop?: StopRule
  /** How items are picked; random is for pilots and as a yardstick. */
  selection?: 'progressive' | 'random'
}

export interface SkillPlan extends Bounds {
  skill: string
  contents?: readonly (Bounds & { content: string })[]
}

interface Bounds {
  min?: number
  max?: number
}

/** Whichever comes first; length always counts. */
export interface StopRule {
  /** Standard error on the reference scale that every skill has to reach. */
  standardError?: number
  /** Seconds spent on answers. */
  seconds?: number
  /** Probability that the likeliest level has to reach for every skill. */
  levelProbability?: number
}

export interface BlueprintProblem {
  code: 'BLUEPRINT_UNCLEAR' | 'BANK_TOO_SMALL'
  /** A sentence for whoever writes blueprints; names skill, content and numbers. */
  detail: string
}

/** What keeps this blueprint from being asked from this bank, or null. `excluded` are ids that may not be asked. */
export function blueprintProblem(
  bank: Bank,
  blueprint: Blueprint,
  excluded: ReadonlySet<string>,
): BlueprintProblem | null {
  const unclear = unclearness(bank, blueprint)
  if (unclear) return { code: 'BLUEPRINT_UNCLEAR', detail: unclear }
  const short = shortage(bank, blueprint, excluded)
  return short ? { code: 'BANK_TOO_SMALL', detail: short } : null
}

function unclearness(bank: Bank, { minItems, maxItems, skills }: Blueprint): string | null {
  if (!(Number.isInteger(minItems) && Number.isInteger(maxItems) && minItems >= 1 && maxItems >= minItems))
    return 'minItems and maxItems must be whole numbers, 1 ≤ minItems ≤ maxItems.'
  if (skills.length === 0) return 'At least one skill is needed.'
  if (new Set(skills.map(({ skill }) => skill)).size < skills.length) return 'A skill stands twice.'
  for (const plan of skills) {
    if (!bank.skills.includes(plan.skill)) return `No item measures ${plan.skill}.`
    const contents = plan.contents ?? []
    if (new Set(contents.map(({ content }) => content)).size < contents.length)
      return `A content of ${plan.skill} stands twice.`
    if ([plan, ...contents].some(({ min = 0, max = Infinity }) => !(min >= 0 && max >= min)))
      return `Bounds of ${plan.skill} must be 0 ≤ min ≤ max.`
    if (total(contents, ({ min = 0 }) => min) > (plan.max ?? Infinity))
      return `The contents of ${plan.skill} ask for more than its max of ${plan.max}.`
  }
  const least = total(skills, leastOf)
  if (least > maxItems) return `The skills ask for ${least} items, and a sitting has ${maxItems} at most.`
  const most = total(skills, ({ max = Infinity }) => max)
  return most < minItems ? `The skills allow ${most} items, and a sitting needs ${minItems}.` : null
}

/** The smallest number of items a skill's plan can be met with. */
export function leastOf({ min = 0, contents = [] }: SkillPlan): number {
  return Math.max(
    min,
    total(contents, (content) => content.min ?? 0),
  )
}

function shortage(bank: Bank, { minItems, skills }: Blueprint, excluded: ReadonlySet<string>): string | null {
  let usable = 0
  for (const plan of skills) {
    let ofSkill = 0
    for (const content of contentsOf(bank, plan.skill)) {
      const bounds = plan.contents?.find((one) => one.content === content)
      const supply = independentItems(bank, plan.skill, content, excluded)
      if (supply < (bounds?.min ?? 0))
        return `${plan.skill}, ${content}: ${bounds!.min} items are asked for, ${supply} can be asked together.`
      ofSkill += Math.min(supply, bounds?.max ?? Infinity)
    }
    const missing = plan.contents?.find(
      ({ content, min = 0 }) => min > 0 && !contentsOf(bank, plan.skill).has(content),
    )
    if (missing)
      return `${plan.skill}, ${missing.content}: ${missing.min} items are asked for, 0 can be asked together.`
    if (ofSkill < leastOf(plan))
      return `${plan.skill}: ${leastOf(plan)} items are asked for, ${ofSkill} can be asked together.`
    usable += Math.min(ofSkill, plan.max ?? Infinity)
  }
  return usable < minItems ? `${minItems} items are asked for, ${usable} can be asked together.` : null
}

function contentsOf(bank: Bank, skill: string): Set<string | undefined> {
  return new Set(bank.items.flatMap(({ item }) => (item.skill === skill ? [item.content] : [])))
}

/** Families count once. */
function independentItems(
  bank: Bank,
  skill: string,
  content: string | undefined,
  excluded: ReadonlySet<string>,
): number {
  const families = new Set<string>()
  for (const { item } of bank.items)
    if (item.skill === skill && item.content === content && !excluded.has(item.id))
      families.add(item.family ? `family ${item.family}` : `item ${item.id}`)
  return families.size
}

const total = <T>(things: readonly T[], of: (thing: T) => number) =>
  things.reduce((sum, thing) => sum + of(thing), 0)

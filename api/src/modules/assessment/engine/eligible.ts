import { cellOf, type Bank, type PreparedItem } from './bank.js'
import { leastOf, type Blueprint, type SkillPlan } from './blueprint.js'

export interface Limits {
  /** Ids this person may not get, such as those of earlier sittings. */
  excluded: ReadonlySet<string>
  /** Ids that have reached the exposure cap; asked only where nothing else can be. */
  capped: ReadonlySet<string>
}

/**
 * Positions of all items that may be asked now so that the blueprint can still be met: nothing asked before, no second
 * item of a family, nothing above a maximum; once the places left are all needed for minimums, only what serves one.
 */
export function eligibleItems(
  bank: Bank,
  blueprint: Blueprint,
  asked: readonly string[],
  { excluded, capped }: Limits,
): number[] {
  if (asked.length >= blueprint.maxItems) return []
  const tally = new Tally(bank, asked)
  const needed = blueprint.skills.reduce((sum, plan) => sum + tally.needOf(plan), 0)
  const spare = blueprint.maxItems - asked.length - needed
  const plans = new Map(blueprint.skills.map((plan) => [plan.skill, plan]))
  const open: number[] = []
  for (let at = 0; at < bank.items.length; at++) {
    const prepared = bank.items[at]!
    const plan = plans.get(prepared.item.skill)
    if (plan && !excluded.has(prepared.item.id) && tally.allows(prepared, plan, spare)) open.push(at)
  }
  const uncapped = open.filter((at) => !capped.has(bank.items[at]!.item.id))
  return uncapped.length > 0 ? uncapped : open
}

/** Whether every minimum of the blueprint has been met. */
export function meetsMinimums(bank: Bank, blueprint: Blueprint, asked: readonly string[]): boolean {
  const tally = new Tally(bank, asked)
  return blueprint.skills.every((plan) => tally.needOf(plan) === 0)
}

class Tally {
  private readonly ids: Set<string>
  private readonly families = new Set<string>()
  private readonly bySkill = new Map<string, number>()
  private readonly byCell = new Map<string, number>()

  constructor(bank: Bank, asked: readonly string[]) {
    this.ids = new Set(asked)
    for (const id of asked) {
      const { item, cell } = bank.items[bank.positions.get(id)!]!
      if (item.family) this.families.add(item.family)
      this.bySkill.set(item.skill, this.ofSkill(item.skill) + 1)
      this.byCell.set(cell, this.ofCell(cell) + 1)
    }
  }

  /** Items that a skill needs yet. */
  needOf(plan: SkillPlan): number {
    return Math.max(leastOf(plan) - this.ofSkill(plan.skill), this.needOfContents(plan), 0)
  }

  /** `spare` counts the places that no minimum needs. */
  allows({ item, cell }: PreparedItem, plan: SkillPlan, spare: number): boolean {
    if (this.ids.has(item.id) || (item.family && this.families.has(item.family))) return false
    if (this.ofSkill(plan.skill) >= (plan.max ?? Infinity)) return false
    const content = plan.contents?.find((one) => one.content === item.content)
    const count = content ? this.ofCell(cell) : 0
    if (count >= (content?.max ?? Infinity)) return false
    const servesContent = count < (content?.min ?? 0)
    if (servesContent) return true
    // Taking something else of this skill must leave room for what its contents need.
    const roomInSkill = (plan.max ?? Infinity) - this.ofSkill(plan.skill) - this.needOfContents(plan)
    if (roomInSkill <= 0) return false
    const servesSkill = this.needOf(plan) > this.needOfContents(plan)
    return servesSkill || spare > 0
  }

  private needOfContents({ skill, contents = [] }: SkillPlan): number {
    return contents.reduce(
      (sum, { content, min = 0 }) => sum + Math.max(0, min - this.ofCell(cellOf(skill, content))),
      0,
    )
  }

  private ofSkill(skill: string): number {
    return this.bySkill.get(skill) ?? 0
  }

  private ofCell(cell: string): number {
    return this.byCell.get(cell) ?? 0
  }
}

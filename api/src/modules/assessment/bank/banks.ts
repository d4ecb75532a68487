import type { PrismaClient } from '@skillgrad/db'
import { prepareBank, type Bank, type Item } from '../engine/bank.js'
import type { KnownItem, ParameterContent } from './parameter-content.js'

/** One parameter set, ready to ask from. */
export interface Banks {
  /** Id of the parameter set. */
  id: string
  content: ParameterContent
  byVersion: ReadonlyMap<string, KnownItem>
  /** Each domain is what is measured, its skills are contents: what levels are stated from. */
  byDomain: Bank
  /** Each skill is what is measured, on its domain's scale: what is only likely. */
  bySkill: Bank
}

export function banksOf(id: string, content: ParameterContent): Banks {
  const live = content.items.filter(({ state }) => state === 'live')
  const doubtOf = (domain: string) => content.scaleDoubt[domain] ?? { shift: 0, logScale: 0 }
  return {
    id,
    content,
    byVersion: new Map(content.items.map((item) => [item.version, item])),
    byDomain: prepareBank({
      version: id,
      items: live.map((item) => ({ ...engineItem(item), skill: item.domain, content: item.skill })),
      scaleDoubt: content.scaleDoubt,
    }),
    bySkill: prepareBank({
      version: id,
      items: live.map((item) => ({ ...engineItem(item), skill: item.skill })),
      scaleDoubt: Object.fromEntries(live.map(({ skill, domain }) => [skill, doubtOf(domain)])),
    }),
  }
}

function engineItem({ version, group, skill, model, doubt }: KnownItem): Omit<Item, 'skill'> {
  // Groups are named within a skill's file.
  return { id: version, model, doubt, ...(group ? { family: `${skill} ${group}` } : {}) }
}

const mostKept = 6
const freshMs = 20_000

/** Parameter sets prepared once in a process; published ones never change. */
export class BankCache {
  readonly #kept = new Map<string, Promise<Banks>>()
  #newest: { id: string | null; at: number } | undefined

  constructor(
    private readonly db: PrismaClient,
    private readonly now: () => number = Date.now,
  ) {}

  /** What an attempt that begins now is asked from, some seconds old at most; null before anything was published. */
  async newest(): Promise<Banks | null> {
    if (!this.#newest?.id || this.now() - this.#newest.at > freshMs) {
      const row = await this.db.parameterSet.findFirst({ orderBy: { number: 'desc' }, select: { id: true } })
      this.#newest = { id: row?.id ?? null, at: this.now() }
    }
    return this.#newest.id ? this.of(this.#newest.id) : null
  }

  of(id: string): Promise<Banks> {
    const known = this.#kept.get(id) ?? this.#prepare(id)
    this.#kept.delete(id)
    this.#kept.set(id, known)
    if (this.#kept.size > mostKept) this.#kept.delete(this.#kept.keys().next().value!)
    return known
  }

  #prepare(id: string): Promise<Banks> {
    const banks = this.db.parameterSet
      .findUniqueOrThrow({ where: { id }, select: { content: true } })
      .then(({ content }) => banksOf(id, content as unknown as ParameterContent))
    banks.catch(() => this.#kept.delete(id))
    return banks
  }
}

import type { Bank, Item } from '../bank.js'
import { categoryCount, type ItemModel } from '../models.js'
import { nextItem } from '../next.js'
import { randomFrom } from '../random.js'
import { reportOf } from '../report.js'
import { openSitting, takeAnswer, type SittingSetup } from '../sitting.js'

export function set(items: Item[]) {
  return { version: 'v1', items }
}

export function item(id: string, skill: string, model: ItemModel): Item {
  return { id, skill, model }
}

export function choice(id: string, skill: string, difficulty: number): Item {
  return item(id, skill, { kind: 'logistic', slope: 1.2, difficulty, guessing: 0.2 })
}

/** Two contents a skill; with more than one skill also a family of two in every ten items. */
export function mixedItems(skills: number, each: number): Item[] {
  const random = randomFrom(11)
  return Array.from({ length: skills }, (_, skill) =>
    Array.from({ length: each }, (__, at): Item => {
      const difficulty = 4 * random() - 2
      const model: ItemModel =
        at % 3 === 0
          ? { kind: 'partial-credit', slope: 0.9, steps: [difficulty - 0.5, difficulty + 0.5] }
          : { kind: 'logistic', slope: 0.7 + random(), difficulty, guessing: 0.2 }
      const family =
        skills > 1 && at % 10 < 2 ? { family: `${skill} ${Math.floor(at / 10)}`, content: 'c0' } : {}
      return { id: `s${skill}-${at}`, skill: `s${skill}`, content: `c${at % 2}`, model, ...family }
    }),
  ).flat()
}

export function taken(bank: Bank, setup: SittingSetup, score: (id: string) => number, seconds = 1) {
  const opened = openSitting(bank, setup)
  let sitting = opened.kind === 'opened' ? opened.sitting : never(opened.problem.detail)
  let next = nextItem(bank, sitting)
  for (; next.kind === 'ask'; next = nextItem(bank, sitting)) {
    const answered = takeAnswer(bank, next.sitting, { item: next.item, score: score(next.item), seconds })
    sitting = answered.kind === 'taken' ? answered.sitting : never(answered.code)
  }
  return { sitting, reason: next.reason, report: reportOf(bank, sitting) }
}

export function chanceScores(bank: Bank, seed: number) {
  const random = randomFrom(seed, 77)
  return (id: string) => Math.floor(random() * categoryCount(bank.items[bank.positions.get(id)!]!.item.model))
}

export function identity(size: number) {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => Number(row === column)),
  )
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

export function never(why = 'this cannot be'): never {
  throw new Error(why)
}

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { itemQuestion, itemsFile, type ItemContent, type ItemEntry, type SkillItems } from './item-format.js'
import { variantsOf } from './vary.js'

/** The item bank: one file for each skill, named by it. */
export async function readItems(folder: string): Promise<SkillItems[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  return Promise.all(names.map((name) => readSkillItems(folder, name.replace('.yaml', ''))))
}

export async function readSkillItems(folder: string, skill: string): Promise<SkillItems> {
  const file = join(folder, `${skill}.yaml`)
  const { anchors, misconceptions, items } = parsed(file, itemsFile, parse(await readFile(file, 'utf8')))
  return { skill, misconceptions, items: items.map((entry) => itemOf(file, skill, anchors, entry)) }
}

function itemOf(file: string, skill: string, anchors: readonly string[], entry: ItemEntry): ItemContent {
  const where = `${file}, ${entry.id}`
  const variants = failing(where, () => variantsOf(entry)).map((variant) =>
    parsed(where, itemQuestion, variant),
  )
  return {
    slug: entry.id,
    skill,
    group: entry.group ?? null,
    rating: ratingOf(where, anchors.indexOf(entry.id), entry.rank),
    variants,
  }
}

function ratingOf(where: string, anchor: number, rank: number | undefined): number {
  if ((anchor === -1) === (rank === undefined))
    throw new Error(`${where}\nan item has a rank, or is one of the anchors, and never both`)
  return rank === undefined ? anchor - 1 : rank - 1.5
}

function failing<T>(where: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new Error(`${where}\n${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

function parsed<T extends z.ZodType>(where: string, format: T, value: unknown): z.output<T> {
  const result = format.safeParse(value)
  if (!result.success) throw new Error(`${where}\n${z.prettifyError(result.error)}`)
  return result.data
}

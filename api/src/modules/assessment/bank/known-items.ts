import type { PrismaClient } from '@skillgrad/db'
import { placesOf } from '../calibration/parameters.js'
import type { KnownItem } from './parameter-content.js'
import { newestSet } from './publish-parameters.js'
import { withdrawnVersions } from './withdrawn-items.js'

export interface BankItem extends KnownItem {
  slug: string
  /** Of the version that is known. */
  number: number
  /** How it was asked of late. */
  exposure: Exposure
  isWithdrawn: boolean
}

export interface Exposure {
  asked: number
  /** Attempts that asked anything of the item's domain. */
  attempts: number
}

/** Exposure is told of so many days. */
export const exposureDays = 90

/** All items of the newest parameter set, by skill and name; none before anything was published. */
export async function knownItems(db: PrismaClient, now: Date): Promise<BankItem[]> {
  const newest = await newestSet(db)
  if (!newest) return []
  const since = new Date(now.getTime() - exposureDays * 86_400_000)
  const [withdrawn, versions, asked] = await Promise.all([
    withdrawnVersions(db),
    db.itemVersion.findMany({
      where: { id: { in: newest.content.items.map(({ version }) => version) } },
      select: { id: true, number: true, item: { select: { slug: true } } },
    }),
    db.$queryRaw<({ version: string } & Exposure)[]>`
      select item_version_id as version, asked, attempts from app.bank_exposure(${since})`,
  ])
  const byId = new Map(versions.map((version) => [version.id, version]))
  const exposures = new Map(asked.map(({ version, ...exposure }) => [version, exposure]))
  return newest.content.items
    .map((item) => {
      const { number, item: named } = byId.get(item.version)!
      const exposure = exposures.get(item.version) ?? { asked: 0, attempts: 0 }
      return { ...item, slug: named.slug, number, exposure, isWithdrawn: withdrawn.has(item.version) }
    })
    .sort((one, other) => order(one.skill, other.skill) || order(one.slug, other.slug))
}

const order = (one: string, other: string) => (one < other ? -1 : Number(one > other))

/** Part of the answers that earned all there is; null before there are any. */
export function fullCreditOf({ answers, flag }: KnownItem): number | null {
  return flag && answers > 0 ? flag.scores.at(-1)! / answers : null
}

/** Where on the scale the item stands as a whole. */
export function difficultyOf({ model }: KnownItem): number {
  const places = placesOf(model)
  return places.reduce((sum, place) => sum + place, 0) / places.length
}

/** That somebody who knows nothing is right. */
export function guessingOf({ model }: KnownItem): number {
  return model.kind === 'logistic' ? model.guessing : 0
}

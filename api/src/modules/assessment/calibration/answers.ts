import type { ItemModel } from '../engine/models.js'

/** A person's first answer at an item of one skill. */
export interface CalibrationAnswer {
  person: string
  item: string
  score: number
  /** How much the person counts: above 0 and at most 1, which it is where nothing is said. */
  weight?: number
}

export interface CalibrationItem {
  id: string
  /** Kind, number of steps and guessing are kept. The slope is what the format usually has; an anchor keeps all. */
  model: ItemModel
  isAnchor?: boolean
  /** The author's difficulty by comparison, in standard deviations of difficulties; null where nobody rated it. */
  rating: number | null
}

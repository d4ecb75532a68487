import { movedModel, type ItemModel } from '../engine/models.js'
import type { CalibrationItem } from './answers.js'
import { locationOf, parametersOf } from './parameters.js'
import { believedAt, type RatingLine } from './ratings.js'

/** What is believed of an item's parameters before its answers: a normal distribution. */
export interface ItemPrior {
  means: number[]
  precision: number[][]
}

export const slopeSpread = 0.3
/** Of the steps of one item around its location. */
const stepSpread = 0.7

export function startOf({ model, isAnchor, rating }: CalibrationItem, line: RatingLine): ItemModel {
  return isAnchor ? model : movedModel(model, 1, believedAt(line, rating).mean - locationOf(model))
}

/** log slope ~ N(the format's, .3²), location ~ N(line at the rating, its spread²), steps ~ N(location + the format's, .7²). */
export function priorOf(item: CalibrationItem, line: RatingLine): ItemPrior {
  const { spread } = believedAt(line, item.rating)
  const means = parametersOf(startOf({ ...item, isAnchor: false }, line))
  const places = means.length - 1
  const together = 1 / (spread ** 2 * places ** 2)
  const apart = 1 / stepSpread ** 2
  const precision = means.map((_, row) =>
    means.map((__, column) => {
      if (row === 0 || column === 0) return row === column ? 1 / slopeSpread ** 2 : 0
      return together + apart * ((row === column ? 1 : 0) - 1 / places)
    }),
  )
  return { means, precision }
}

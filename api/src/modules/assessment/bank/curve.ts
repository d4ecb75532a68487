import { quantile, standardNormal } from '../engine/grid.js'
import { categoryProbabilities, movedModel } from '../engine/models.js'
import type { ItemCurvePoint } from './item-bank.type.js'
import type { KnownItem } from './parameter-content.js'

const abilities = Array.from({ length: 33 }, (_, at) => (at - 16) / 4)
/** What may be the truth, in standard deviations: equally likely each. */
const deviations = Array.from({ length: 15 }, (_, at) => quantile(standardNormal, (at + 0.5) / 15))

/** An item's curves with what is not known of it: each plausible place with each plausible slope, nine in ten of them within the band. */
export function curveOf({ model, doubt }: Pick<KnownItem, 'model' | 'doubt'>): ItemCurvePoint[] {
  const plausible = deviations.flatMap((place) =>
    deviations.map((slope) => movedModel(model, Math.exp(doubt.logSlope * slope), doubt.location * place)),
  )
  return abilities.map((ability) => {
    const chances = categoryProbabilities(model, ability)
    const likely = plausible.map((each) => categoryProbabilities(each, ability))
    const bound = (part: number) =>
      chances.map((_, score) => {
        const sorted = likely.map((each) => each[score]!).sort((one, other) => one - other)
        return sorted[Math.round(part * (sorted.length - 1))]!
      })
    return { ability, chances, low: bound(0.05), high: bound(0.95) }
  })
}

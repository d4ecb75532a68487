import type { GradingDefinition } from '../src/contract/index.js'
import { criteria } from './criteria.js'
import { asTensors, drawMinutes } from './data.js'
import { resultFigure } from './figures.js'

interface Hidden {
  minutes: number[]
}

interface Observed {
  average: number
}

/** The reference is right to the last bit of float32; one whole minute is allowed nobody. */
export const grading: GradingDefinition<Hidden, Observed> = {
  prepare(random) {
    const world = random.fork('world')
    const least = 40 + 20 * world.uniform()
    const minutes = drawMinutes(random.fork('minutes'), { least, most: least + 30 }, 30 + world.integer(30))
    return { train: {}, hidden: { minutes } }
  },

  async interrogate(ask, { minutes }) {
    const { average } = await ask('average', asTensors(minutes))
    return { average: average!.values[0]! }
  },

  score: ({ average }, { minutes }) => criteria(average, minutes),

  figure: ({ average }, { minutes }) => resultFigure(average, minutes),
}

import type { PreviewDefinition } from '../src/contract/index.js'
import { criteria } from './criteria.js'
import { asTensors, publicMinutes } from './data.js'
import { dataFigure, resultFigure } from './figures.js'

export const preview: PreviewDefinition = {
  data: () => ({}),

  dataFigure: () => dataFigure(publicMinutes()),

  async check(ask) {
    const minutes = publicMinutes()
    const { average } = await ask('average', asTensors(minutes))
    const answered = average!.values[0]!
    return { checks: criteria(answered, minutes), figure: resultFigure(answered, minutes) }
  },
}

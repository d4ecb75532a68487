import type { PreviewDefinition } from '../src/contract/index.js'
import { askAll, assess } from './assessment.js'
import { criteria } from './criteria.js'
import { asTensors, publicCommunity } from './data.js'
import { communityFigure, resultFigure } from './figures.js'

/** The graded run's criteria for the app of the browser. */
export const preview: PreviewDefinition = {
  data: () => asTensors(publicCommunity()),

  dataFigure: () => communityFigure(publicCommunity()),

  async check(ask, record) {
    const community = publicCommunity()
    const answers = await askAll(ask, community)
    const facts = assess(answers, community)
    return {
      checks: criteria(facts, record),
      figure: resultFigure({ answers, facts, community, record }),
    }
  },
}

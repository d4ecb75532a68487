import type { PreviewDefinition } from '../src/contract/index.js'
import { assess } from './assessment.js'
import { criteria } from './criteria.js'
import { edgesOf, publicInbox, publicNights } from './data.js'
import { diagnose } from './diagnosis.js'
import { inboxFigure, resultFigure } from './figures.js'
import { askAll } from './questions.js'

/** The month of the statement, three small nights of the same filter, and the edges that everybody may know. */
export const preview: PreviewDefinition = {
  data: () => ({}),

  dataFigure: () => inboxFigure(publicInbox()),

  async check(ask) {
    const [month, nights] = [publicInbox(), publicNights()]
    const questions = {
      drawn: [month, ...nights],
      tied: nights,
      edges: edgesOf(4, 16),
      demonstration: month,
    }
    const observed = await askAll(ask, questions)
    const facts = assess(observed, questions)
    return { checks: criteria(facts, diagnose(facts)), figure: resultFigure(observed, month) }
  },
}

import type { PreviewDefinition } from '../src/contract/index.js'
import { judge } from './criteria.js'
import { asTensors, practiceSet, publicRequests } from './data.js'
import { diagnose } from './diagnosis.js'
import { requestsFigure, resultFigure } from './figures.js'
import { askAll } from './questions.js'
import { practiceYardstick as yardstick } from './yardstick.js'

/** The same criteria as a graded run, on public practice requests. */
export const preview: PreviewDefinition = {
  data: () => asTensors(publicRequests()),

  dataFigure: () => requestsFigure(publicRequests()),

  async check(ask, record) {
    const questions = { examples: publicRequests(), fresh: practiceSet() }
    const answers = await askAll(ask, questions)
    const finding = diagnose(answers, questions, record, yardstick)
    const fresh = { requests: questions.fresh, answers: answers.fresh }
    return { checks: judge(finding, yardstick), figure: resultFigure({ finding, fresh, record, yardstick }) }
  },
}

import type { GradingDefinition } from '../src/contract/index.js'
import { judge } from './criteria.js'
import { asTensors, drawLabelled, drawRequests } from './data.js'
import { diagnose, diagnoseFault } from './diagnosis.js'
import { resultFigure } from './figures.js'
import { hiddenRequests } from './hidden/hidden-requests.js'
import { askAll, type Answers, type Questions } from './questions.js'
import { hiddenYardstick as yardstick } from './yardstick.js'

export const freshPerIntent = 20

/** Both the labelled requests and the hidden ones are drawn anew for every submission. */
export const grading: GradingDefinition<Questions, Answers> = {
  prepare(random) {
    const examples = drawLabelled(random.fork('labelled'))
    const fresh = drawRequests(hiddenRequests, freshPerIntent, random.fork('fresh'))
    return { train: asTensors(examples), hidden: { examples, fresh } }
  },

  interrogate: askAll,

  score(answers, questions, record) {
    return judge(diagnose(answers, questions, record, yardstick), yardstick)
  },

  figure(answers, questions, record) {
    const finding = diagnose(answers, questions, record, yardstick)
    return resultFigure({
      finding,
      fresh: { requests: questions.fresh, answers: answers.fresh },
      record,
      yardstick,
    })
  },

  diagnoseFault,
}

import type { Localized, PreviewDefinition } from '../src/contract/index.js'
import { askAll, assess } from './assessment.js'
import { criteria } from './criteria.js'
import { asTensors, publicUsers, trainingUsers } from './data.js'
import { diagnose } from './diagnosis.js'
import { resultFigure, usersFigure } from './figures.js'

const asked: Localized = {
  en: `the ${trainingUsers} users it was trained on`,
  'zh-CN': ` ${trainingUsers} 位训练用户`,
}

/** The graded run's criteria on the users the model was trained on: necessary, and not yet sufficient. */
export const preview: PreviewDefinition = {
  data: () => asTensors(publicUsers()),

  dataFigure: () => usersFigure(publicUsers()),

  async check(ask, record) {
    const users = publicUsers()
    const observed = await askAll(ask, users, users)
    const facts = assess(observed, users, users)
    return {
      checks: criteria(facts, diagnose(facts, record), asked),
      figure: resultFigure(users, observed, facts, record),
    }
  },
}

import type { Localized, PreviewDefinition } from '../src/contract/index.js'
import { assess } from './assessment.js'
import { criteria } from './criteria.js'
import { publicTables } from './data.js'
import { diagnose } from './diagnosis.js'
import { resultFigure, weightsFigure } from './figures.js'
import { publicModel } from './model.js'
import { askAll } from './questions.js'

/** The network of the statement, and tables that are the same each time. */
export const preview: PreviewDefinition = {
  data: () => ({}),

  dataFigure: () => weightsFigure(publicModel()),

  async check(ask) {
    const questions = { tables: publicTables(), model: publicModel() }
    const observed = await askAll(ask, questions)
    const facts = assess(observed, questions)
    return {
      checks: criteria(facts, diagnose(observed, questions.tables, facts), triedOn(questions.model.fresh)),
      figure: resultFigure(facts),
    }
  },
}

function triedOn({ movement }: { movement: readonly number[] }): Localized {
  return {
    en: `${movement.length} readings of the public bracelet`,
    'zh-CN': `公开手环的 ${movement.length} 条读数`,
  }
}

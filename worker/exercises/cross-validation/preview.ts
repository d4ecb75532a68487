import { randomFrom, type PreviewDefinition, type Random } from '../src/contract/index.js'
import { assess } from './assessment.js'
import { criteria } from './criteria.js'
import { drawFolds, publicAccounts, publicMarkets, publicSettings, withOutlier } from './data.js'
import { diagnose } from './diagnosis.js'
import { accountsFigure, resultFigure } from './figures.js'
import { askAll, type Questions } from './questions.js'
import { drawScores } from './score-tables.js'

/** The trials of the statement, and two more quarters to pick for. */
export const preview: PreviewDefinition = {
  data: () => ({}),

  dataFigure: () => accountsFigure(publicAccounts()),

  async check(ask) {
    const questions = publicQuestions(randomFrom('cross-validation/public-questions'))
    const facts = assess(await askAll(ask, questions), questions)
    return { checks: criteria(facts, diagnose(facts)), figure: resultFigure(facts) }
  },
}

function publicQuestions(random: Random): Questions {
  const accounts = publicAccounts()
  const fold = drawFolds(random, accounts.group)
  const pairs = Array.from({ length: 110 }, (_, row) => Math.floor(row / 2))
  const [plain, grouped] = publicMarkets()
  return {
    dealt: [
      { group: accounts.group, count: 5, seeds: [7, 8] },
      { group: pairs, count: 4, seeds: [7, 8] },
    ],
    searched: [
      { accounts, fold, settings: publicSettings },
      { accounts: withOutlier(accounts, 60), fold, settings: [1, 5, 9, 25] },
    ],
    summarised: drawScores(random),
    markets: [
      { kind: 'plain', market: plain!, seed: 7, fold: drawFolds(random, plain!.known.group) },
      { kind: 'grouped', market: grouped!, seed: 7, fold: drawFolds(random, grouped!.known.group) },
    ],
  }
}

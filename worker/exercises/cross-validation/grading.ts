import type { GradingDefinition, Random } from '../src/contract/index.js'
import { assess, type Facts } from './assessment.js'
import { criteria } from './criteria.js'
import { byLabel, drawAccounts, drawFolds, drawMarket, withOutlier, type World } from './data.js'
import { diagnose } from './diagnosis.js'
import { resultFigure } from './figures.js'
import {
  askAll,
  type DealTable,
  type MarketKind,
  type MarketTable,
  type Observed,
  type Questions,
  type SearchTable,
} from './questions.js'
import { drawScores } from './score-tables.js'

/**
 * Folds are judged by their rules and scores by recomputing them, whatever code they come from. A pick is good if it is
 * within two points of the best on honest folds, the learner's own unless they are faulty, or with new companies.
 * Measured over 60 seeds, as least / median / most: the reference has all scores right (98% needed; a scale from all rows
 * at most 86%) and 100% good picks in every kind of market; folds dealt with another seed pass 59 times of 60. Without
 * regard to companies 0% / 0% / 50% of the picks are good (66% needed), by the demo or always the middle 0%. A last
 * model of four fifths agrees in 92% / 94% / 97% of the predictions (99% needed), one whose scale has seen the fresh
 * accounts in 85% at most. Zeros everywhere get 2 points. The reference answers all 50 questions within 0.3 CPU seconds.
 */
export const grading: GradingDefinition<Questions, Observed> = {
  prepare(random) {
    const markets = random.fork('markets')
    const hidden = {
      dealt: deals.map((deal) => drawDeal(random.fork(`deal ${deal.count} ${deal.groups}`), deal)),
      searched: searches.map((search, at) => drawSearch(random.fork(`search ${at}`), search)),
      summarised: drawScores(random.fork('scores')),
      markets: kinds.map((kind) => drawMarketTable(markets, kind)),
    }
    return { train: {}, hidden }
  },

  interrogate: askAll,

  score(observed, questions) {
    const facts = factsOf(observed, questions)
    return criteria(facts, diagnose(facts))
  },

  figure(observed, questions) {
    return resultFigure(factsOf(observed, questions))
  },
}

/** Score and figure are about the same answers, and looking up neighbours takes its time. */
const assessed = new WeakMap<Observed, Facts>()

function factsOf(observed: Observed, questions: Questions): Facts {
  const facts = assessed.get(observed) ?? assess(observed, questions)
  assessed.set(observed, facts)
  return facts
}

/** How many companies, with up to how many rows each, are dealt to how many folds. */
const deals = [
  { groups: 57, most: 1, count: 5 },
  { groups: 203, most: 1, count: 10 },
  { groups: 104, most: 1, count: 3 },
  { groups: 61, most: 6, count: 5 },
  { groups: 96, most: 4, count: 7 },
  { groups: 83, most: 5, count: 4 },
]

const searches: readonly { rows: number; pattern: World['pattern']; settings: number[]; outlier: boolean }[] =
  [
    { rows: 150, pattern: 'smooth', settings: [1, 11, 41], outlier: false },
    { rows: 88, pattern: 'smooth', settings: [1, 3, 7, 15, 31], outlier: true },
    { rows: 97, pattern: 'fine', settings: [1, 5, 21], outlier: true },
    { rows: 121, pattern: 'smooth', settings: [1, 5, 9, 17, 25, 33], outlier: true },
  ]

const kinds: readonly MarketKind[] = [
  ...new Array<MarketKind>(3).fill('plain'),
  ...new Array<MarketKind>(2).fill('fine'),
  ...new Array<MarketKind>(4).fill('grouped'),
]
const freshAccounts = 80

function drawDeal(random: Random, { groups, most, count }: (typeof deals)[number]): DealTable {
  const ids = random.shuffle(Array.from({ length: 900 }, (_, at) => 100 + at)).slice(0, groups)
  const rows = ids.flatMap((id) => new Array<number>(1 + random.integer(most)).fill(id))
  return {
    group: most > 1 && count % 2 === 0 ? random.shuffle(rows) : rows,
    count,
    seeds: [random.integer(2 ** 31 - 1), random.integer(2 ** 31 - 1)],
  }
}

function drawSearch(random: Random, search: (typeof searches)[number]): SearchTable {
  const { rows, pattern, settings, outlier } = search
  const noise = pattern === 'fine' ? 0.05 : 0.2
  const accounts = byLabel(drawAccounts(random, { ...drawWorld(random, pattern), rows, noise }))
  return {
    accounts: outlier ? withOutlier(accounts, random.integer(rows)) : accounts,
    fold: drawFolds(random, accounts.group),
    settings,
  }
}

/** Settings differ from market to market, so that no fixed one is on offer everywhere, and no place in the list is best. */
function drawMarketTable(random: Random, kind: MarketKind): MarketTable {
  const odd = (least: number, most: number) => least + 2 * random.integer((most - least) / 2 + 1)
  const world = drawWorld(random, kind === 'fine' ? 'fine' : 'smooth')
  const markets = {
    plain: { world: { ...world, rows: 180, noise: 0.25 }, settings: [1, odd(15, 25), odd(41, 55)] },
    fine: { world: { ...world, rows: 170, noise: 0.02 }, settings: [1, odd(21, 31), odd(61, 75)] },
    grouped: {
      world: { ...world, rows: 240, noise: 0.25, together: 2 },
      settings: [1, odd(25, 35), odd(55, 65)],
    },
  }
  const { world: drawn, settings } = markets[kind]
  const market = drawMarket(random, drawn, settings, freshAccounts)
  return {
    kind,
    market,
    seed: random.integer(2 ** 31 - 1),
    fold: drawFolds(random, market.known.group),
  }
}

/** Another product than the public one, with measures in other units and its border elsewhere. */
function drawWorld(random: Random, pattern: World['pattern']): World {
  const unit = () => [100 * random.uniform(), 4 * 200 ** random.uniform()] as const
  return {
    rows: 0,
    together: 1,
    pattern,
    noise: 0,
    units: [unit(), unit()],
    turn: 2 * Math.PI * random.uniform(),
    shift: [random.uniform(), random.uniform()],
  }
}

import type { GradingDefinition, Random } from '../src/contract/index.js'
import { assess, type Facts } from './assessment.js'
import { criteria } from './criteria.js'
import { drawCounts, drawStaff, type Company, type CountTable, type StaffTable } from './data.js'
import { diagnose } from './diagnosis.js'
import { resultFigure } from './figures.js'
import { askAll, drawSeeds, questionsIn, type Observed, type Questions } from './questions.js'

/**
 * Nothing is compared with draws of ours: budget and error are read off the noise in answers to many seeds, so any way of
 * sampling will do. Measured over 50 seeds, as least / median / most of the reference: distance from Laplace's distribution
 * .003 / .006 / .013 (.03 allowed; normal noise .046 or more, uniform .074), what the dearest of 12 figures spends of its
 * budget 1.00 / 1.04 / 1.10 (1.25 allowed; the upper bound as sensitivity 1.45 or more, own bounds 1.70, the budget spent
 * twice 1.96), the largest error against theory 1.02 / 1.06 / 1.12 (1.25 allowed; a budget in three parts 1.52 or more,
 * split over teams 22), echo at most .13 (.5 allowed), shape at most .033 (.06 allowed; rounded .094 or more, cut off at 0
 * .112), share beyond the bounds at most .04 (.25 allowed). Noise of the right size around figures made up beforehand gets
 * 46 points at best, zeros 19. The reference answers all 396 questions within 0.1 CPU seconds.
 */
export const grading: GradingDefinition<Questions, Observed> = {
  prepare(random) {
    const companies = random.fork('companies')
    const asked = {
      scales: drawScales(random.fork('scales')),
      counts: countEpsilons.map(([least, most]) =>
        drawCountTable(companies, between(companies, least, most)),
      ),
      everyday: kinds.map((kind, at) => drawStaffTable(companies, kind, drawEpsilon(companies, at))),
      extreme: [
        drawStaffTable(companies, 'from-zero', between(companies, 2, 4), 'above'),
        drawStaffTable(companies, 'both-signs', between(companies, 2, 4), 'both'),
      ],
      shownEpsilons: [0.1, 0.2, 0.5, 1, 2, 5],
      asks: { everyday: 32, extreme: 32, shown: 5 },
    }
    const hidden = { ...asked, seeds: drawSeeds(random.fork('seeds'), questionsIn(asked)) }
    return { train: {}, hidden }
  },

  interrogate: askAll,

  score(observed, questions) {
    const facts = factsOf(observed, questions)
    return criteria(facts, diagnose(facts))
  },

  figure(observed, questions) {
    return resultFigure(observed, questions, factsOf(observed, questions))
  },
}

/** Score and figure are about the same answers, of which there are tens of thousands. */
const assessed = new WeakMap<Observed, Facts>()

function factsOf(observed: Observed, questions: Questions): Facts {
  const facts = assessed.get(observed) ?? assess(observed, questions)
  assessed.set(observed, facts)
  return facts
}

const questionsAboutNoise = 16
const drawsEach = 1000
/** Well below 1, so that a scale of ε instead of 1/ε shows, and what is rounded or cut off, too. */
const countEpsilons = [
  [0.2, 0.3],
  [0.3, 0.45],
  [0.45, 0.6],
  [0.6, 0.8],
] as const

type Kind = 'from-zero' | 'positive' | 'both-signs'
const kinds: readonly Kind[] = ['from-zero', 'positive', 'both-signs', 'from-zero']

function drawScales(random: Random): number[][] {
  return Array.from({ length: questionsAboutNoise }, () =>
    Array.from({ length: drawsEach }, () => Math.fround(0.05 * 1000 ** random.uniform())),
  )
}

function drawCountTable(random: Random, epsilon: number): CountTable {
  return { counts: drawCounts(random, drawTeams(random)), epsilon }
}

function drawStaffTable(
  random: Random,
  kind: Kind,
  epsilon: number,
  extremes?: Company['extremes'],
): StaffTable {
  const company = { teams: drawTeams(random), least: 4, most: 22, ...drawAmounts(random, kind) }
  return {
    staff: drawStaff(random, { ...company, ...(extremes && { extremes }) }),
    epsilon: Math.fround(epsilon),
  }
}

/**
 * Money, days or hours on another scale than the public ones. Where amounts begin at 0 they stay well below the bound, so
 * that whoever takes the largest amount there is for the bound adds too little noise. Where the bounds lie on one side of
 * 0, their distance is about half of what one person can move; where they lie on both, it is more than that.
 */
function drawAmounts(random: Random, kind: Kind): Pick<Company, 'low' | 'high' | 'from' | 'to'> {
  const high = Math.round(12 * 8 ** random.uniform())
  switch (kind) {
    case 'from-zero':
      return { low: 0, high, from: 0, to: between(random, 0.5, 0.58) * high }
    case 'positive': {
      const low = Math.round(between(random, 0.46, 0.56) * high)
      return { low, high, from: low, to: high }
    }
    case 'both-signs': {
      const low = -Math.round(between(random, 1.5, 2) * high)
      return { low, high, from: 0.9 * low, to: 0.9 * high }
    }
  }
}

/** Far from 1 on either side. */
function drawEpsilon(random: Random, at: number): number {
  return at % 2 === 0 ? between(random, 0.3, 0.7) : between(random, 1.5, 2.6)
}

function drawTeams(random: Random): number {
  return 20 + random.integer(8)
}

function between(random: Random, least: number, most: number): number {
  return least + (most - least) * random.uniform()
}

import type { GradingDefinition, Random } from '../src/contract/index.js'
import { askAll, assess, type Answers, type Facts } from './assessment.js'
import { criteria } from './criteria.js'
import { asTensors, drawCourse, type Course } from './data.js'
import { diagnoseFault } from './diagnosis.js'
import { resultFigure } from './figures.js'

/**
 * Who can do how much and which topic is how hard is drawn, so the true chances are known. Measured over 50 seeds as least /
 * median / most of the reference: way from the log-loss of true chances to that of shares by topic .010 / .133 / .219 (.4
 * allowed), log-loss of learners with six answers above that of shares −.031 / −.009 / .008 (.03 allowed), distance of said
 * and happened .012 / .019 / .031 (.05 allowed), rank correlation with the true difficulties .917 / .970 / .991 (.85 needed),
 * an average learner's chance off by .027 / .040 / .054 (.07 allowed), .04 / .05 / .13 CPU seconds to train and answer. One chance
 * for everything goes 1.789 of the way or more, a pull of 30 .512, two epochs .548, chances halfway to one half .607. Without
 * a pull learners with six answers lie .049 or more above shares. Shares of wrong answers order the topics by .764 at best.
 * Without abilities an average learner is off by .098 or more, with difficulties centred on 0 by .106.
 */
export const grading: GradingDefinition<Course, Answers> = {
  prepare(random) {
    const course = drawCourse(random.fork('course'), drawMiddle(random.fork('middle')))
    return { train: asTensors(course), hidden: course }
  },

  interrogate: askAll,

  score: (answers, course, record) => criteria(factsOf(answers, course), record),

  figure(answers, course, record) {
    return resultFigure({ answers, facts: factsOf(answers, course), course, record })
  },

  diagnoseFault,
}

/** Score and figure are about the same answers. */
const assessed = new WeakMap<Answers, Facts>()

function factsOf(answers: Answers, course: Course): Facts {
  const facts = assessed.get(answers) ?? assess(answers, course)
  assessed.set(answers, facts)
  return facts
}

/** Another course: who can do how much, which topics are hard and which question belongs where are drawn anew; harder or easier as a whole. */
function drawMiddle(random: Random): number {
  return random.pick([-1, 0.5]) + 0.1 * random.uniform()
}

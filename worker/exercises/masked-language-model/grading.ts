import type { GradingDefinition } from '../src/contract/index.js'
import { askAll, type Answers } from './answers.js'
import { assess } from './assessment.js'
import { criteria } from './criteria.js'
import { asTensors, drawCards, drawKitchen, trainingCards } from './data.js'
import { diagnose } from './diagnosis.js'
import { displayedCards, resultFigure } from './figures.js'
import { questionsFor, type Questions } from './questions.js'

/**
 * Measured over 50 seeds on wasm, as least / median / most of the reference: .84 / .88 / .91 of the gaps right (.75 needed),
 * .87 / .92 / .96 of the exchanged words (.70), right words trusted .81 / .84 / .87 (.75); with other words to the left
 * .27 / .43 / .63 of the chances in a gap move elsewhere, with others to the right .45 / .59 / .77 (.01); 3.4 / 3.6 / 4.5 CPU
 * seconds. At the same gaps counting up to three words to the left is right in .45 to .57, the same network as a causal model
 * in .51 to .59 (12 seeds), one epoch instead of six in .29 to .43 (9 seeds), two in .67 to .71 (3 seeds). Trained at
 * masks alone it trusts right words with .52 to .67 (9 seeds). BERT's rule chose .142 to .156 of the words (.135 to .165
 * allowed); of those .767 to .820 were covered, .08 to .12 exchanged and .09 to .12 left alone (.04 off allowed), which is
 * near five standard deviations of some 2,340 throws; other dice chose .14 to .16 of them again (.40 allowed).
 */
export const grading: GradingDefinition<Questions, Answers> = {
  prepare(random) {
    const kitchen = drawKitchen(random.fork('kitchen'))
    const training = drawCards(random.fork('training'), kitchen, trainingCards)
    const hidden = questionsFor(random.fork('questions'), kitchen, training)
    return { train: asTensors(training), hidden }
  },

  interrogate: (ask, questions) => askAll(ask, questions, displayedCards(questions)),

  score(answers, questions, record) {
    const facts = assess(answers, questions)
    return criteria(facts, diagnose(facts, record))
  },

  figure(answers, questions, record) {
    return resultFigure(assess(answers, questions), answers, questions, record)
  },
}

import { randomFrom } from '../src/contract/index.js'
import type { Answers } from './answers.js'
import { assess, type Facts } from './assessment.js'
import { answerOf } from './cell.js'
import type { Row } from './data.js'
import { diagnose, writingRight, type HintId } from './diagnosis.js'
import { grading } from './grading.js'
import { vocabulary } from './lexicon.js'
import type { Writing } from './questions.js'
import { counting } from './trigram.js'

// What is drawn wrongly shows with any chances. Those of counting are there without training.

/** The word that a die picks by these chances, at this temperature. */
type Draw = (chances: readonly number[], temperature: number, die: number) => number

const byDie: Draw = (chances, temperature, die) => picked(sharpened(chances, temperature), die)
const ownDice = randomFrom('lstm-text-generation/own dice')

const { hidden: questions } = grading.prepare(randomFrom('lstm-text-generation/diagnosis'))
const model = counting(questions.training.rows, 2)
const chancesOf = (rows: readonly Row[]) => rows.map((row) => row.map((_, before) => model(row, before + 1)))
const reading = {
  cell: answerOf(questions.cell),
  fresh: chancesOf(questions.fresh.rows),
  twins: chancesOf(questions.twins.map(({ row }) => row)),
}

test('who draws as asked is found to write right', () => {
  expect(writingRight(factsOf(byDie).facts)).toBe(true)
})

test.each<[string, HintId, Draw]>([
  ['the likeliest word', 'greedy', (chances) => chances.indexOf(Math.max(...chances))],
  ['no temperature', 'temperature-ignored', (chances, _, die) => picked(chances, die)],
  [
    'a temperature that multiplies',
    'temperature-multiplied',
    (chances, temperature, die) => byDie(chances, 1 / temperature, die),
  ],
  [
    'a temperature on chances',
    'too-random',
    (chances, temperature, die) =>
      picked(
        chances.map((chance) => Math.exp(chance / temperature)),
        die,
      ),
  ],
  [
    'dice of its own',
    'dice-ignored',
    (chances, temperature) => byDie(chances, temperature, ownDice.uniform()),
  ],
  ['the two likeliest words alone', 'other-writing', twoBest],
  ['words that do not exist', 'other-writing', (...given) => byDie(...given) || vocabulary],
])('%s: the hint is %s', (_, hintId, draw) => {
  const { facts, answers } = factsOf(draw)

  expect(writingRight(facts)).toBe(false)
  expect(diagnose(facts, answers, questions, { curve: [] }).writing).toBe(hintId)
})

function twoBest(chances: readonly number[], temperature: number, die: number): number {
  const [, second] = [...chances].sort((one, other) => other - one)
  const kept = chances.map((chance) => (chance < second! ? 0 : chance))
  return picked(sharpened(kept, temperature), die)
}

function sharpened(chances: readonly number[], temperature: number): number[] {
  return chances.map((chance) => chance ** (1 / temperature))
}

function picked(weights: readonly number[], die: number): number {
  let left = die * weights.reduce((sum, weight) => sum + weight, 0)
  const word = weights.findIndex((weight) => (left -= weight) < 0)
  return word < 0 ? vocabulary - 1 : word
}

/** Facts about a model that draws in this way and is taken to know enough: the hints on what it knows come first. */
function factsOf(draw: Draw): { facts: Facts; answers: Answers } {
  const answers = answersOf(draw)
  const facts = assess(answers, questions)
  const known = { learned: 1, trigram: 0 }
  return {
    facts: {
      ...facts,
      perplexity: { ...facts.perplexity, learned: 1 },
      agreement: { thing: known, farewell: known },
    },
    answers,
  }
}

function answersOf(draw: Draw): Answers {
  const write = ({ prompts, temperature, dice }: Writing) =>
    prompts.map((prompt, at) =>
      dice[at]!.reduce<Row>((row, die) => [...row, draw(model(row, row.length), temperature, die)], prompt),
    )
  const written = questions.writings.map(write)
  return {
    ...reading,
    written,
    again: write(questions.writings[0]),
    otherwise: write(questions.otherDice),
    ofWritten: written.map(chancesOf),
  }
}

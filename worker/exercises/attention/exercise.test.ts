import { describeExercise } from '../testkit/exercise-suite.js'
import { secretRandomFrom } from '../src/secret-random.js'
import { exercise } from './exercise.js'
import { grading } from './grading.js'
import { preview } from './preview.js'
import {
  attention,
  backwards,
  multiHead,
  product,
  range,
  transposed,
  widthOf,
  type Matrix,
} from './reference.js'
import { wrongSolutions } from './wrong/cases.js'

describeExercise({ exercise, grading, preview, wrongSolutions })

const identity: Matrix = [
  [1, 0],
  [0, 1],
]

test('two words that fit themselves give two thirds to themselves where the score is ln 2', () => {
  const strength = Math.sqrt(Math.LN2 * Math.SQRT2)
  const words = product(identity, [
    [strength, 0],
    [0, strength],
  ])

  const { weights, output } = attention({ q: words, k: words, v: [[3], [0]] })

  expect(weights.flat().map((weight) => weight.toFixed(6))).toEqual(
    [2 / 3, 1 / 3, 1 / 3, 2 / 3].map((weight) => weight.toFixed(6)),
  )
  expect(output.flat().map((value) => value.toFixed(6))).toEqual(['2.000000', '1.000000'])
})

test('the first word of a text sees itself alone', () => {
  const { weights } = attention({ q: identity, k: identity, v: identity }, { mayLook: backwards })

  expect(weights[0]).toEqual([1, 0])
})

test('one head with matrices that change nothing is plain attention', () => {
  const x = [
    [1, 2],
    [-1, 0.5],
    [0, 3],
  ]
  const layer = { x, wq: identity, wk: identity, wv: identity, wo: identity }

  expect(multiHead({ ...layer, heads: 1 })).toEqual(attention({ q: x, k: x, v: x }).output)
  const alone = range(2).map((head) => {
    const column = x.map((row) => [row[head]!])
    return attention({ q: column, k: column, v: column }).output
  })
  expect(multiHead({ ...layer, heads: 2 })).toEqual(x.map((_, word) => alone.flatMap((part) => part[word]!)))
})

test('the largest scores are exact in single precision, and their exponentials overflow in double', () => {
  for (const seed of ['a', 'b', 'c']) {
    const { q, k } = grading.prepare(secretRandomFrom(seed)).hidden.attend.at(-1)!
    const scores = product(q, transposed(k)).map((row) => row.map((score) => score / Math.sqrt(widthOf(q))))

    for (const row of scores) {
      expect(row.map(Math.fround)).toEqual(row)
      expect(Math.exp(Math.max(...row))).toBe(Infinity)
    }
  }
})

test('no question has the size of a public one, and queries and keys differ in number', () => {
  for (let seed = 0; seed < 20; seed++) {
    const { attend, multiHead: layers } = grading.prepare(secretRandomFrom(`${seed}`)).hidden

    for (const { q, k } of attend.slice(1)) {
      expect(q.length).not.toBe(k.length)
      expect([4, 9]).not.toContain(widthOf(q))
    }
    expect(layers.map(({ heads }) => heads).sort()).toEqual([2, 3, 4])
  }
})

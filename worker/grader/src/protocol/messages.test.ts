import { float32, int32, randomFrom } from '@skillgrad/exercises/contract'
import { parseRunnerMessage } from './messages.js'
import { bytesOf, layoutOf, readTensors, requireLayout } from './tensor-layout.js'
import { ProtocolViolation } from './violation.js'

const parse = (value: unknown) => parseRunnerMessage(Buffer.from(JSON.stringify(value)))

test('only known fields of a message survive', () => {
  const message = parse({ kind: 'log', line: 'hello', verdict: 'passed', score: 100 })

  expect(message).toEqual({ kind: 'log', line: 'hello' })
})

test('a header cannot reach a prototype', () => {
  parseRunnerMessage(
    Buffer.from('{"__proto__":{"polluted":1},"kind":"started","constructor":{"prototype":{"polluted":1}}}'),
  )
  const { progress } = parseRunnerMessage(
    Buffer.from(
      '{"kind":"progress","progress":{"epoch":1,"epochs":2,"loss":3,"metrics":{"__proto__":{"x":1},"accuracy":0.5}}}',
    ),
  ) as { progress: object }

  expect(({} as { polluted?: number }).polluted).toBeUndefined()
  expect(progress).toEqual({ epoch: 1, epochs: 2, loss: 3, metrics: { accuracy: 0.5 } })
})

const failed = { kind: 'failed', fault: 'BAD_OUTPUT', localized: { en: '', 'zh-CN': '' } }

test.each([
  ['no object', [1, 2]],
  ['an unknown kind', { kind: 'verdict', score: 100 }],
  ['a line that is no text', { kind: 'log', line: { toString: 1 } }],
  ['a loss that is no number', { kind: 'progress', progress: { epoch: 1, epochs: 1, loss: 'low' } }],
  ['a missing loss', { kind: 'progress', progress: { epoch: 1, epochs: 1 } }],
  ['an endless curve', { kind: 'trained', curve: Array(1000).fill({ epoch: 1, epochs: 1, loss: 1 }) }],
  ['an unknown fault', { kind: 'failed', fault: 'GRADER_ERROR', localized: { en: '', 'zh-CN': '' } }],
  ['a negative dimension', { kind: 'answer', tensors: [{ name: 'y', dtype: 'float32', shape: [-1] }] }],
  [
    'a dimension past all memory',
    { kind: 'answer', tensors: [{ name: 'y', dtype: 'float32', shape: [2 ** 20, 2 ** 20] }] },
  ],
  ['an unknown dtype', { kind: 'answer', tensors: [{ name: 'y', dtype: 'string', shape: [1] }] }],
  ['a text in place of a problem’s output', { ...failed, problem: { kind: 'missing', output: {} } }],
  ['a strange name', { kind: 'answer', tensors: [{ name: '__proto__', dtype: 'float32', shape: [1] }] }],
])('%s is a violation', (_, message) => {
  expect(() => parse(message)).toThrow(ProtocolViolation)
})

test.each([
  ['that are no numbers', '[{ "valueOf": null, "toString": null }, "7", [8]]', 3],
  ['nested deeper than a stack', `[${'['.repeat(30_000)}${']'.repeat(30_000)}]`, 1],
])('sizes %s are none', (_, got, count) => {
  const message = parseRunnerMessage(
    Buffer.from(
      `{"kind":"failed","fault":"BAD_OUTPUT","localized":{"en":"","zh-CN":""},"problem":{"kind":"shape","output":"y","got":${got}}}`,
    ),
  )

  expect(message).toMatchObject({ problem: { got: Array(count).fill(Number.NaN) } })
})

test('what no database can store is mended on the way in', () => {
  const half = '\ud83d'
  const log = parse({ kind: 'log', line: `nul \0 and half ${half}` })
  const failed = parse({
    kind: 'failed',
    fault: 'RUNTIME_ERROR',
    localized: { en: `${'a'.repeat(3999)}😀`, 'zh-CN': half },
  })
  const point = parse({ kind: 'progress', progress: { epoch: 1.5, epochs: 2 ** 40, loss: 1 } })

  expect(log).toEqual({ kind: 'log', line: 'nul  and half \ufffd' })
  expect(failed).toMatchObject({ localized: { en: `${'a'.repeat(3999)}\ufffd`, 'zh-CN': '\ufffd' } })
  expect(point).toEqual({ kind: 'progress', progress: { epoch: 2, epochs: 2 ** 31 - 1, loss: 1 } })
})

test('no text of the runner’s turns a line around or moves a cursor', () => {
  const hostile = '\u001b[2Ja\u202eb\u2066c\u061cd\u2028e'

  expect(parse({ kind: 'log', line: hostile })).toEqual({ kind: 'log', line: '[2Jabcde' })
  expect(parse({ ...failed, localized: { en: hostile, 'zh-CN': hostile } })).toMatchObject({
    localized: { en: '[2Jabcde', 'zh-CN': '[2Jabcde' },
  })
})

test('mutated headers parse or are violations, never anything else', () => {
  const random = randomFrom('mutations')
  const honest = JSON.stringify({ kind: 'answer', tensors: [{ name: 'y', dtype: 'float32', shape: [3, 4] }] })
  for (let round = 0; round < 5000; round++) {
    const bytes = Buffer.from(honest)
    for (let change = 0; change <= random.integer(4); change++)
      bytes[random.integer(bytes.length)] = random.integer(256)
    try {
      parseRunnerMessage(bytes)
    } catch (error) {
      expect(error).toBeInstanceOf(ProtocolViolation)
    }
  }
})

test('tensors survive the way through a body bit by bit', () => {
  const tensors = { a: float32([2, 2], [1.5, -0, 3e38, 1e-45]), b: int32([3], [1, -2, 2 ** 31 - 1]) }

  const read = readTensors(
    requireLayout(JSON.parse(JSON.stringify(layoutOf(tensors)))),
    Buffer.concat(bytesOf(tensors)),
  )

  expect({ ...read }).toEqual(tensors)
})

test.each([7, 9])('a body of %i bytes where 8 are declared is a violation', (bytes) => {
  expect(() => readTensors([{ name: 'y', dtype: 'float32', shape: [2] }], new Uint8Array(bytes))).toThrow(
    ProtocolViolation,
  )
})

import * as tf from '@tensorflow/tfjs'
import { costsAttempt } from '../contract/index.js'
import { startLearner } from './host.js'
import { LearnerError } from './learner-error.js'

beforeAll(async () => {
  await tf.setBackend('cpu')
})

async function errorOf(source: string): Promise<LearnerError> {
  const given = { tf, source, handlers: { predict: { input: {}, output: {} } }, data: {}, seed: 1 }
  const error: unknown = await startLearner({ ...given, shape: 'train', onProgress() {}, onLog() {} }).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(LearnerError)
  return error as LearnerError
}

/** TypeScript that stands on several lines, or that the eraser rewrites: what comes after it must keep its line. */
const constructs: readonly [string, string][] = [
  ['an enum', "enum Color {\n  Red,\n  Green = 'g',\n  Blue = 1 << 3,\n}"],
  ['an enum made of another', 'enum A {\n  X = 1,\n}\nenum B {\n  Z = A.X,\n}'],
  ['a const enum', 'const enum E {\n  A = 1,\n  B,\n}\nconst e = E.B'],
  [
    'parameter properties',
    'class A {\n  constructor(\n    private readonly a: number,\n    public b = 2,\n  ) {}\n}',
  ],
  [
    'overloads',
    'function f(a: string): string\nfunction f(a: number): number\nfunction f(a: any) {\n  return a\n}',
  ],
  [
    'generics',
    'function g<\n  T extends object,\n  U = T,\n>(a: T): Array<T | U> {\n  return [a]\n}\ng<\n  { a: 1 }\n>({ a: 1 })',
  ],
  ['a generic arrow', 'const f = async <\n  T,\n>(a: T): Promise<\n  T\n> => a'],
  ['satisfies', 'const o = {\n  a: 1,\n} satisfies Record<\n  string,\n  number\n>'],
  ['as const and casts', 'const o = [\n  1,\n] as const\nconst p = o as unknown as\n  number[]'],
  [
    'types and interfaces',
    "type A =\n  | { kind: 'a' }\n  | {\n      kind: 'b'\n    }\ninterface B<\n  T\n> {\n  x: T\n}",
  ],
  [
    'an abstract class',
    'abstract class A<T> {\n  abstract run(a: T): void\n  protected x!: number\n  declare y: string\n  private q: number[] =\n    [1]\n}',
  ],
  ['a namespace', 'namespace N {\n  export const a = 1\n  export function f() {\n    return 1\n  }\n}'],
  [
    'declarations',
    "declare function bar(\n  a: string,\n): void\ndeclare module 'x' {\n  export const y: number\n}",
  ],
  ['an import of types', "import type {\n  Tensor,\n} from '@tensorflow/tfjs'\nlet t: Tensor | undefined"],
  [
    'an import that only types use',
    "import {\n  Tensor,\n} from '@tensorflow/tfjs'\nlet t: Tensor | undefined",
  ],
  [
    'exports',
    'export interface Z {\n  a: number\n}\nexport const {\n  p,\n  q,\n} = { p: 1, q: 2 }\nconst aa = 1\nexport {\n  aa,\n}',
  ],
  ['a template of several lines', 'const s = `a\n${1 as number}\n`'],
  ['a type predicate', 'function isN(\n  a: unknown,\n): a is\n  number {\n  return true\n}'],
  ['optional chains', 'const o: any = {}\nconst v = o\n  ?.a\n  ?.b!\n  .toString'],
  [
    'conditional types',
    'type C<T> = T extends\n  infer U ? U\n  : never\nfunction z<const T>(a: T) {\n  return a\n}',
  ],
  ['an await at the top', 'const a: number = await\n  Promise.resolve(1)'],
  ['lines that end as on Windows', 'const a = 1\r\nconst b: number =\r\n  2\r\n'],
]

test.each(constructs)('a line after %s is the learner’s own', async (_, construct) => {
  const before = construct.split(/\r?\n/).length

  const error = await errorOf(`${construct}\n  throw new Error('here')\nexport const train = () => ({})`)

  expect(error.message).toContain('here')
  expect(error.at).toEqual({ line: before + 1, column: 9 })
})

test('the column is that of the TypeScript, not of what was left after erasing', async () => {
  const source =
    'export async function train(ctx: { a?: { b: number } }) { const a: number = ctx.a!.b; return a }'

  expect((await errorOf(source)).at).toEqual({ line: 1, column: source.indexOf('b; return') + 1 })
})

test.each([
  ['decorators', '@frozen\nclass A {}', 1, 'Decorators'],
  ['JSX', 'const a = <div>\n  hi\n</div>', 3, 'not valid TypeScript'],
])('%s are refused as syntax', async (_, code, line, words) => {
  const error = await errorOf(`${code}\nexport const train = () => ({})`)

  expect(error).toMatchObject({ fault: 'SYNTAX_ERROR', at: { line } })
  expect(error.message).toContain(words)
})

/** The body of `train`, from line 2. */
const training = (body: string) => `export async function train({ tf }: any) {\n${body}\n}`

test.each([
  [
    'in a function that another one calls',
    'const a = (v: any) => b(v)\n const b = (v: any) =>\n  v.foo.bar\n a({})',
    4,
  ],
  ['after an await', 'await null\n await (async (v: any) => {\n  await null\n  return v.foo.bar\n })({})', 5],
  [
    'in a promise among several',
    'await Promise.all([1].map(async (v: any) => {\n  await null\n  return v.foo.bar\n }))',
    4,
  ],
  ['in a callback of a list', '[1].map((v: any) => {\n  return v.foo.bar\n })', 3],
  ['in tf.tidy', 'tf.tidy(() => {\n  const v: any = {}\n  return v.foo.bar\n })', 4],
  [
    'in a loss function',
    'const w = tf.variable(tf.ones([3]))\n tf.train.sgd(0.1).minimize(() => {\n  const v: any = w\n  return v.foo.bar\n })',
    5,
  ],
  [
    'in what a promise is followed by',
    'await tf.ones([2]).data().then((d: any) => {\n  return d.foo.bar\n })',
    3,
  ],
  ['in a data set', 'await tf.data.array([1]).map((v: any) => {\n  return v.foo.bar\n }).toArray()', 3],
  [
    'in a recursion of a hundred calls',
    'const g = (n: number): any => n ? g(n - 1) :\n  (n as any).foo.bar\n g(100)',
    3,
  ],
  ['in one of the promises of Promise.any', 'await Promise.any([\n  Promise.reject(new Error("a")),\n ])', 3],
])('an error %s points at its line', async (_, body, line) => {
  expect((await errorOf(training(body))).at?.line).toBe(line)
})

test.each([
  ['matMul', 'tf.tidy(() =>\n  tf.ones([2, 3]).matMul(tf.ones([2, 3])))', 3, '[2, 3] by [2, 3]'],
  [
    'a broadcast in a loss',
    'const w = tf.variable(tf.ones([3]))\n tf.train.adam(0.1).minimize(() =>\n  w.mul(tf.ones([4])).mean())',
    4,
    'shape [3] and [4]',
  ],
  [
    'a broadcast in a gradient',
    'tf.grad((x: any) => tf.tidy(() =>\n  x.add(tf.ones([5])).sum()))(tf.ones([2, 2]))',
    3,
    'shape [2, 2] and [5]',
  ],
  ['reshape', '\n tf.ones([6]).reshape([4, 2])', 3, '6 values does not fit shape [4, 2]'],
  [
    'a tensor with too few values',
    'tf.tensor2d([1, 2, 3],\n  [2, 2])',
    2,
    'shape [2, 2] holds 4 values, but 3',
  ],
  ['concat', 'tf.concat([tf.ones([2, 3]), tf.ones([2, 4])], 0)', 2, '[2, 4] and [2, 3]'],
  [
    'a loss that is no number',
    'const w = tf.variable(tf.ones([3]))\n tf.train.sgd(0.1).minimize(() => w.mul(2))',
    3,
    '`.mean()`',
  ],
  [
    'a model given another shape',
    'const m = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [2] })] })\n m.predict(tf.ones([5, 3]))',
    3,
    '[n, 2], but was given [5, 3]',
  ],
  [
    'a model fitted on another shape',
    "const m = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [2] })] })\n m.compile({ optimizer: 'sgd', loss: 'meanSquaredError' })\n await m.fit(tf.ones([5, 3]), tf.ones([5, 1]), { verbose: 0 })",
    4,
    '[n, 2], but was given [5, 3]',
  ],
])('shapes that do not fit in %s are named, with the learner’s line', async (_, body, line, words) => {
  const error = await errorOf(training(body))

  expect({ line: error.at?.line, mistake: error.mistake }).toEqual({ line, mistake: 'tensor-shape' })
  expect(error.message).toContain(words)
  expect(error.localized['zh-CN']).toMatch(/\p{Script=Han}/u)
})

test.each([
  ['a string', "throw 'oops'", '"oops"'],
  ['an object', 'throw { code: 3 }', '{ code: 3 }'],
  ['nothing', 'throw undefined', 'undefined'],
  ['an object without a prototype', 'throw Object.create(null)', '{'],
  ['a rejected string', "await Promise.reject('nope')", '"nope"'],
])('%s that was thrown is shown, and what to throw instead', async (_, body, shown) => {
  const error = await errorOf(training(body))

  expect(error.message).toContain(`threw ${shown}`)
  expect(error.message).toContain("`new Error('…')`")
})

test.each([
  ['a name that does not exist', training('nowhere()'), 'wrong-type', false],
  ['a method that is not there', training('tf.noSuchThing()'), 'wrong-type', false],
  ['an argument of another type', training("tf.matMul('x', 3)"), 'wrong-type', false],
  ['shapes that do not fit', training('tf.ones([2]).add(tf.ones([3]))'), 'tensor-shape', false],
  ['a disposed tensor', training('const a = tf.ones([2]); a.dispose(); a.add(1)'), 'misuse', false],
  ['a synchronous read', training('tf.ones([2]).dataSync()'), 'misuse', false],
  ['an import', "import fs from 'fs'\nfs()", 'misuse', false],
  ['no `train`', 'export const tran = 1', 'missing-function', false],
  ['no handler', training('return {}'), 'missing-function', false],
  ['a missing brace', 'export function train() {', 'SYNTAX_ERROR', false],
  ['an error of the learner’s own', training("throw new Error('not ready')"), 'RUNTIME_ERROR', true],
  ['a recursion without end', training('const f = (): any => f() + 1; f()'), 'RUNTIME_ERROR', true],
])('%s costs an attempt only if it is no matter of form', async (_, source, cause, costs) => {
  const [finest] = (await errorOf(source)).causes

  expect({ finest, costs: costsAttempt(finest!) }).toEqual({ finest: cause, costs })
})

test('answers of the wrong form cost none; NaN and the limits do', () => {
  const free = ['not-an-object', 'missing', 'not-an-array', 'disposed', 'ragged', 'shape', 'not-integer']
  const costly = [
    'non-finite',
    'BAD_OUTPUT',
    'TIME_LIMIT',
    'MEMORY_LIMIT',
    'OUTPUT_LIMIT',
    'PROTOCOL',
    'unheard-of',
  ]

  expect(free.filter(costsAttempt)).toEqual([])
  expect(costly.filter((cause) => !costsAttempt(cause))).toEqual([])
})

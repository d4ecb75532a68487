import { metricNames } from '@skillgrad/exercises/declared'
import { z } from 'zod'

/** What `exercise.yaml` may hold. A text may be one string for all languages, or one for each. */
const word = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case letters, digits and hyphens')
const name = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/, 'letters and digits, a letter first')
const column = z
  .string()
  .regex(/^[^,"\n]{1,60}$/, 'up to 60 characters without commas or quotes')
  .refine((name) => name.trim() === name, 'no space at its ends')
const columns = z
  .array(column)
  .min(1)
  .max(200)
  .refine((names) => new Set(names).size === names.length, 'no column twice')
const text = (most: number) =>
  z.union([
    z.string().trim().min(1).max(most),
    z.strictObject({ en: z.string().trim().min(1).max(most), 'zh-CN': z.string().trim().min(1).max(most) }),
  ])

/** By name; none of ours needs a tenth of what fits. */
const few = <Value extends z.ZodType>(most: number, value: Value) =>
  z.record(name, value).refine((entries) => Object.keys(entries).length <= most, `at most ${most}`)

const tensor = z.union([
  columns,
  z.strictObject({ columns, dtype: z.enum(['float32', 'int32']).default('float32') }),
])

const output = z
  .strictObject({
    dtype: z.enum(['float32', 'int32']).default('float32'),
    width: z.number().int().min(1).max(200).optional(),
  })
  .nullable()
  .transform((declared) => declared ?? { dtype: 'float32' as const })

const criterion = z.strictObject({
  /** `pass` and `fail` are what solution and starter must do. */
  id: word.refine((id) => id !== 'pass' && id !== 'fail', 'another word than pass or fail'),
  title: text(80),
  weight: z.number().min(1).max(100),
  required: z.boolean().default(true),
  metric: z.enum(metricNames),
  /** `handler.output`. */
  answer: z
    .string()
    .regex(/^[a-zA-Z][a-zA-Z0-9]*\.[a-zA-Z][a-zA-Z0-9]*$/, 'handler.output, e.g. predict.price'),
  truth: name,
  needed: z.number(),
  nothing: z.number(),
  hint: word.optional(),
})

const hint = z.strictObject({ nudge: text(600), explanation: text(1200), nearSolution: text(1200) })

export const exerciseDocument = z.strictObject({
  title: text(80),
  summary: text(200),
  kind: z.enum(['regression', 'mlp', 'application', 'data', 'evaluation']),
  /** Half of what a checked exercise may weigh: nobody but its author has looked at its thresholds. */
  skills: z
    .record(word, z.number().gt(0).max(0.5))
    .refine((skills) => [1, 2, 3, 4, 5, 6].includes(Object.keys(skills).length), 'one to six skills'),
  expectedMinutes: z.number().int().min(5).max(120),
  shape: z.enum(['train', 'functions']).default('train'),
  columns,
  tensors: few(20, tensor),
  handlers: few(12, z.strictObject({ input: z.array(name).min(1).max(20), output: few(12, output) })),
  /** Largest change of an answer that arithmetic alone may make. */
  tolerance: z.number().positive().max(0.1).default(0.01),
  criteria: z.array(criterion).min(1).max(12),
  hints: z
    .record(word, hint)
    .refine((hints) => Object.keys(hints).length <= 24, 'at most 24 hints')
    .default({}),
  passScore: z.number().int().min(1).max(100).default(90),
  limits: z
    .strictObject({
      cpuSeconds: z.number().min(10).max(60).default(20),
      memoryMb: z.union([z.literal(512), z.literal(768), z.literal(1024)]).default(512),
    })
    .default({ cpuSeconds: 20, memoryMb: 512 }),
  hiddenShare: z.number().min(0.1).max(0.9).default(0.3),
  /** Rows that the generator draws for a submission. */
  generatedRows: z.number().int().min(10).max(20_000).optional(),
  afterword: text(4000),
  /** Mistakes that must fail, by their file. */
  wrong: z
    .record(z.string(), word)
    .refine((wrong) => Object.keys(wrong).length <= 12, 'at most 12 mistakes')
    .default({}),
})

export type ExerciseDocument = z.infer<typeof exerciseDocument>
export type DocumentText = z.infer<ReturnType<typeof text>>

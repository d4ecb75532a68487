import type { Figure } from '@skillgrad/exercises/contract'
import { z } from 'zod'
import { localized } from '../lesson-format.js'

const phrase = localized(z.string().min(1))
const tone = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
const numbers = z.array(z.number())
const axis = z.strictObject({ label: phrase, scale: z.enum(['linear', 'log']).optional() })

const xyPanel = z.strictObject({
  kind: z.literal('xy'),
  title: phrase,
  x: axis,
  y: axis,
  series: z
    .array(
      z
        .strictObject({
          name: phrase,
          mark: z.enum(['line', 'dashed-line', 'points', 'columns']),
          tone,
          x: numbers.min(1),
          y: numbers.min(1),
        })
        .refine(({ x, y }) => x.length === y.length, 'x and y must be equally long'),
    )
    .min(1),
})

const matrixPanel = z
  .strictObject({
    kind: z.literal('matrix'),
    title: phrase,
    rowAxis: phrase,
    columnAxis: phrase,
    rows: z.array(phrase).min(1),
    columns: z.array(phrase).min(1),
    values: numbers,
    format: z.enum(['count', 'share', 'number']),
  })
  .refine(
    ({ rows, columns, values }) => values.length === rows.length * columns.length,
    'a value for each cell',
  )

const barPanel = z.strictObject({
  kind: z.literal('bars'),
  title: phrase,
  value: z.strictObject({ label: phrase }),
  bars: z.array(z.strictObject({ name: phrase, value: z.number(), tone })).min(1),
  reference: z.strictObject({ name: phrase, value: z.number() }).optional(),
})

/** The figures that exercises have, as far as a question needs them. */
export const figureFormat = z.strictObject({
  title: phrase,
  /** All that the question needs, in words, without telling the answer. */
  alt: phrase,
  panels: z
    .array(z.discriminatedUnion('kind', [xyPanel, matrixPanel, barPanel]))
    .min(1)
    .max(2),
}) satisfies z.ZodType<Figure>

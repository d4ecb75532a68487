export interface Arrow {
  /** How often “refund” occurs. */
  refund: number
  parcel: number
}

/** The articles of the help centre, as the lesson counts them. */
export const articles = {
  a: { refund: 2, parcel: 6 },
  b: { refund: 8, parcel: 6 },
  c: { refund: 5, parcel: 0 },
} as const satisfies Record<string, Arrow>

export type Article = keyof typeof articles
export const articleNames = Object.keys(articles) as Article[]
export const firstQuestion: Arrow = { refund: 1, parcel: 3 }

export const measures = ['cosine', 'dot', 'distance'] as const
export type Measure = (typeof measures)[number]

export function dot(a: Arrow, b: Arrow): number {
  return a.refund * b.refund + a.parcel * b.parcel
}

export function length(arrow: Arrow): number {
  return Math.sqrt(dot(arrow, arrow))
}

/** NaN for an arrow without length, which has no direction. */
export function cosine(a: Arrow, b: Arrow): number {
  return dot(a, b) / (length(a) * length(b))
}

export function distance(a: Arrow, b: Arrow): number {
  return length({ refund: a.refund - b.refund, parcel: a.parcel - b.parcel })
}

const byName = { cosine, dot, distance }

export function likeness(measure: Measure, question: Arrow): Record<Article, number> {
  return Object.fromEntries(
    articleNames.map((name) => [name, byName[measure](question, articles[name])]),
  ) as Record<Article, number>
}

/** The article that would stand first: near for the distance, large for the others; none where nothing can be said. */
export function favourite(measure: Measure, question: Arrow): Article | undefined {
  if (length(question) === 0 && measure !== 'distance') return undefined
  const scores = likeness(measure, question)
  const sign = measure === 'distance' ? -1 : 1
  return [...articleNames].sort((one, other) => sign * (scores[other] - scores[one]))[0]
}

/** Degrees between two arrows. */
export function angle(a: Arrow, b: Arrow): number {
  return (Math.acos(Math.min(1, cosine(a, b))) * 180) / Math.PI
}

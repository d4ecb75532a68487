import type { SearchQuery } from '~/graphql/generated/graphql'

export type Hit = NonNullable<SearchQuery['organization']>['search']['hits'][number]

export interface HitGroup {
  kind: Hit['kind']
  /** With the place of each among all, in the order they are shown. */
  hits: { hit: Hit; place: number }[]
}

/** By kind, that of the best hit first. */
export function groupsOf(hits: readonly Hit[]): HitGroup[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))]
  const ordered = kinds.flatMap((kind) => hits.filter((hit) => hit.kind === kind))
  return kinds.map((kind) => ({
    kind,
    hits: ordered.flatMap((hit, place) => (hit.kind === kind ? [{ hit, place }] : [])),
  }))
}

/** Under the address of the company. A skill leads to the exercises that train it. */
export function addressOf({ kind, slug, course, section }: Hit): string {
  switch (kind) {
    case 'COURSE':
      return `/courses/${slug}`
    case 'LESSON':
      return `/courses/${course?.slug}/${slug}${section ? `#section-${section}` : ''}`
    case 'EXERCISE':
      return `/exercises/${slug}`
    case 'SKILL':
      return `/exercises?skill=${slug}`
    case 'NOTE':
      return `/courses/${course?.slug}/${slug}#notes`
  }
}

export interface TextPiece {
  text: string
  isMarked: boolean
}

/** A text cut where its marks begin and end. */
export function piecesOf({ text, marks }: Hit['title']): TextPiece[] {
  const cuts = [0, ...marks.flatMap(({ start, end }) => [start, end]), text.length]
  return cuts
    .slice(1)
    .map((end, at) => ({ text: text.slice(cuts[at], end), isMarked: at % 2 === 1 }))
    .filter((piece) => piece.text)
}

import { createHash } from 'node:crypto'
import type { Question } from '@skillgrad/db'

/** What is chosen among, ordered or matched, as one person sees it. */
export interface Shown {
  key: string
  /** Its place in the stored question. */
  place: number
}

/** Who sees which question: the same person sees it in the same order each time, and two see two orders. */
export interface Seer {
  userId: string
  /** The lesson, or the attempt and the question's place in it. */
  placeId: string
}

/**
 * Options, steps or lefts in the order this person sees them. Keys and order come from what each thing says and from
 * who reads it, never from its place, so neither tells which is right to whoever knows how they are made.
 */
export function shownOptions(question: Question, seer: Seer): Shown[] {
  const texts = textsOf(question)
  const salt = `${seer.userId} ${seer.placeId} ${question.id}`
  for (let draw = 0; ; draw++) {
    const shown = inOrderOf(texts, draw === 0 ? salt : `${salt} ${draw}`)
    // Drawn anew, so that every other order is equally likely.
    if (question.kind !== 'ordering' || shown.some(({ place }, at) => place !== at)) return shown
  }
}

/** The right sides of a matching, each once, in an order of their own. */
export function shownRights(question: Question, seer: Seer): Shown[] {
  if (question.kind !== 'matching') return []
  const rights = question.pairs.map(({ right }) => right.en)
  return inOrderOf(rights, `${seer.userId} ${seer.placeId} ${question.id} right`).filter(
    ({ place }) => rights.indexOf(rights[place]!) === place,
  )
}

function textsOf(question: Question): string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.map(({ text }) => text.en)
    case 'ordering':
      return question.steps.map(({ en }) => en)
    case 'matching':
      return question.pairs.map(({ left }) => left.en)
    case 'numeric':
      return []
  }
}

function inOrderOf(texts: readonly string[], salt: string): Shown[] {
  return texts
    .map((text, place) => ({ key: keyOf(`${salt}\n${text}`), place }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12)
}

import { dot, unpacked } from '../kit'
import read from './vectors.json' with { type: 'json' }

export interface Hit {
  at: number
  score: number
}

const vectors = { passages: read.passages.map(unpacked), questions: read.questions.map(unpacked) }

/** For each question the passage that answers it. */
export const answers = [0, 2, 1, 3, 4, 5, 6, 7, 8, 9]

/** Passages by the nearness of their places to that of a prepared question, the nearest first. */
export function byPlaces(question: number): Hit[] {
  const asked = vectors.questions[question] ?? []
  return sorted(vectors.passages.map((passage, at) => ({ at, score: dot(asked, passage) })))
}

const k1 = 1.2
const b = 0.75

/** Passages by common words: Okapi BM25 with its usual constants. What shares no word is left out. */
export function byWords(question: string, passages: readonly string[]): Hit[] {
  const documents = passages.map(wordsOf)
  const mean = documents.reduce((sum, words) => sum + words.length, 0) / documents.length
  const rarity = (word: string) => {
    const having = documents.filter((words) => words.includes(word)).length
    return Math.log(1 + (documents.length - having + 0.5) / (having + 0.5))
  }
  return sorted(
    documents.map((words, at) => ({
      at,
      score: [...new Set(wordsOf(question))].reduce((sum, word) => {
        const often = words.filter((other) => other === word).length
        return sum + (rarity(word) * often * (k1 + 1)) / (often + k1 * (1 - b + (b * words.length) / mean))
      }, 0),
    })),
  ).filter(({ score }) => score > 0)
}

/** Words of Latin letters and digits; of Chinese, which has no spaces, every two neighbours. */
export function wordsOf(text: string): string[] {
  return [...text.toLowerCase().matchAll(/[a-z0-9']+|\p{Script=Han}+/gu)].flatMap(([run]) =>
    /\p{Script=Han}/u.test(run) && run.length > 1
      ? Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
      : [run],
  )
}

/** For how many questions the right passage is among the first `count`. */
export function foundAmong(count: number, hitsOf: (question: number) => readonly Hit[]): number {
  return answers.filter((answer, question) =>
    hitsOf(question)
      .slice(0, count)
      .some(({ at }) => at === answer),
  ).length
}

function sorted(hits: Hit[]): Hit[] {
  return hits.sort((one, other) => other.score - one.score)
}

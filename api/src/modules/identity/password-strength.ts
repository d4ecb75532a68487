import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

/** Guesses that a password must outlast, what the estimator's authors call safely unguessable at a throttled sign-in. */
const fewestGuesses = 1e8

/** Of one text about the person: they are checked beside the password, so that one may be as long as a request. */
const longestAbout = 300

/**
 * Whether somebody who knows common passwords, keyboards, dates and the person would soon have it.
 * `about`: names, addresses and the like, which are the first to be tried.
 */
export function isEasyToGuess(password: string, about: readonly string[]): boolean {
  const words = about
    .map((text) => text.slice(0, longestAbout).toLowerCase())
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .filter((word) => word.length > 2)
  return estimator.check(password, words).guesses < fewestGuesses
}

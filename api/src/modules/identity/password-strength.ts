import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })

/** Guesses that a password must outlast, what the estimator's authors call safely unguessable at a throttled sign-in. */
const fewestGuesses = 1e8

/**
 * Whether somebody who knows common passwords, keyboards, dates and the person would soon have it.
 * `about`: names, addresses and the like, which are the first to be tried.
 */
export function isEasyToGuess(password: string, about: readonly string[]): boolean {
  const words = about
    .map((text) => text.toLowerCase())
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
    .filter((word) => word.length > 2)
  return estimator.check(password, words).guesses < fewestGuesses
}

import type { Random } from '../../src/contract/index.js'
import { write } from '../language/grammar.js'
import { address, returning, stock, tracking } from './themes/orders.js'
import { billing, cancelling, faults, signingIn } from './themes/account.js'
import { discounts, privacy, service, teams, warranty } from './themes/others.js'
import type { Theme } from './themes/theme.js'

export const themes: readonly Theme[] = [
  tracking,
  returning,
  address,
  stock,
  cancelling,
  billing,
  signingIn,
  faults,
  warranty,
  discounts,
  privacy,
  teams,
  service,
]

/**
 * One unlabelled message of an inbox, as its two halves: a customer writes about one matter,
 * so whoever reads one half can guess the other. What the matter is called is written nowhere.
 */
export function message(random: Random): readonly [string, string] {
  const theme = random.pick(themes)
  const first = `${opening(random)} ${half(theme, random)}`
  const second = `${half(theme, random)} ${closing(random)}`
  return [write(first, random), write(second, random)]
}

function half(theme: Theme, random: Random): string {
  const situation = () => random.pick(theme.situations)
  const ask = () => random.pick(theme.asks)
  switch (random.integer(9)) {
    case 0:
    case 1:
      return `${situation()} (.|)`
    case 2:
    case 3:
      return situation()
    case 4:
      return `${ask()} (?|)`
    case 5:
      return ask()
    case 6:
      return `${situation()} (and|,) ${situation()}`
    case 7:
      return `${ask()} because ${situation()}`
    default:
      return `${situation()} , ${ask()} (?|)`
  }
}

function opening(random: Random): string {
  return random.pick(['', '', '', '', '', '{greeting} ,', 'please', '{upset} .'])
}

function closing(random: Random): string {
  return random.pick(['', '', '', '', '', '', '{thanks} .', 'please {help} .', '{upset} .'])
}

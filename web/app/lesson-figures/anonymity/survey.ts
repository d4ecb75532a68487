import { randomFrom } from '../kit'

/** One line of a survey from which the names have been taken. */
export interface Person {
  age: number
  postcode: string
  sex: 'f' | 'm'
  /** The answer that nobody should learn. */
  says: boolean
}

export const people = 200
const ages = { mean: 41, sd: 11, least: 20, most: 64 }
const saysYes = 0.2

export const survey: readonly Person[] = makeSurvey()

function makeSurvey(): Person[] {
  const random = randomFrom(21)
  return Array.from({ length: people }, () => {
    const drawn = Math.round(random.normal(ages.mean, ages.sd))
    return {
      age: Math.min(ages.most, Math.max(ages.least, drawn)),
      // Four districts of a town, each with ten postcodes.
      postcode: `10${1 + random.below(4)}${String(10 + random.below(10)).padStart(2, '0')}`,
      sex: random.uniform() < 0.5 ? 'f' : 'm',
      says: random.uniform() < saysYes,
    }
  })
}

export interface Coarseness {
  /** Years in a band of ages; 1 leaves the age, 0 leaves it out. */
  band: number
  /** Digits of the postcode that are kept. */
  digits: number
  sex: boolean
}

export type Risk = 'alone' | 'alike' | 'few' | 'many'

export interface Standing {
  risk: Risk
  /** How many look like this person, the person counted. */
  group: number
}

/**
 * How each person stands among those who look the same: alone; in a group that all gave the same answer, which so is
 * known without knowing who is who; in one of fewer than `k`; or among enough others. Those of one group stand together.
 */
export function standings(coarseness: Coarseness, k: number): Standing[] {
  return groupsOf(coarseness).flatMap((group) => {
    const standing = { risk: riskOf(group, k), group: group.length }
    return group.map(() => standing)
  })
}

/** People who can't be told apart, the small groups first. */
export function groupsOf({ band, digits, sex }: Coarseness): Person[][] {
  const groups = new Map<string, Person[]>()
  for (const person of survey) {
    const look = [
      band === 0 ? '' : Math.floor(person.age / band),
      person.postcode.slice(0, digits),
      sex ? person.sex : '',
    ].join('|')
    groups.set(look, [...(groups.get(look) ?? []), person])
  }
  return [...groups.values()].sort((a, b) => a.length - b.length)
}

function riskOf(group: readonly Person[], k: number): Risk {
  if (group.length === 1) return 'alone'
  if (group.every(({ says }) => says === group[0]?.says)) return 'alike'
  return group.length < k ? 'few' : 'many'
}

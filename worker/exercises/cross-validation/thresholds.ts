import { isFaulty, type Facts } from './assessment.js'

/** Share of scores that must be right: one row may sit so exactly between two others that arithmetic decides. */
export const leastScoresRight = 0.98
/** Share of good picks among the markets of each kind. */
export const leastGood = 0.66
/** Share of predictions that must be those of the setting, with all accounts known. */
export const leastAgreement = 0.99

export function foldsHold({ dealt }: Facts): boolean {
  return !dealt.some(isFaulty)
}

export function scoresHold({ scoresRight }: Facts): boolean {
  return scoresRight >= leastScoresRight
}

export function choiceHolds({ choiceRight }: Facts): boolean {
  return Object.values(choiceRight).every((share) => share === 1)
}

export function pickHolds(facts: Facts): boolean {
  return fewestGood(facts) >= leastGood && facts.agreement >= leastAgreement
}

export function fewestGood({ good }: Facts): number {
  return Math.min(...Object.values(good))
}

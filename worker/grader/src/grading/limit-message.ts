import { locales, type LearnerFault, type Localized } from '@skillgrad/exercises/contract'
import { runMessages } from '../pool/run-messages.js'
import type { RunRecord } from './run-record.js'

/** The sentence of a limit that was reached, and where the run stood then: without that a learner can only guess. */
export function withWhereItStood(fault: LearnerFault, sentence: Localized, record: RunRecord): Localized {
  if (fault !== 'TIME_LIMIT' && fault !== 'MEMORY_LIMIT') return sentence
  const stood = whereItStood(record)
  if (!stood) return sentence
  const joined = locales.map((locale) => [locale, joinSentences(sentence[locale], stood[locale])] as const)
  return Object.fromEntries(joined) as Localized
}

function whereItStood({ hasTrained, curve }: RunRecord): Localized | undefined {
  if (hasTrained) return runMessages.wasAnswering()
  const last = curve.at(-1)
  return last && runMessages.lastReport(last.epoch, last.epochs, last.loss)
}

/** Chinese sentences stand side by side without a space. */
function joinSentences(first: string, second: string): string {
  return first.endsWith('。') ? first + second : `${first} ${second}`
}

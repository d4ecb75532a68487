import {
  locales,
  type ExerciseDefinition,
  type LearnerFault,
  type Localized,
} from '@skillgrad/exercises/contract'
import { limitAdvice as advice } from './limit-advice.js'
import type { RunRecord } from './run-record.js'

interface LimitedRun {
  record: Pick<RunRecord, 'curve' | 'cpuSeconds' | 'hasTrained' | 'tensors'>
  limits: ExerciseDefinition['limits']
}

/**
 * The sentence of a limit that was reached, where the run stood then, and what to try: without that a learner can only
 * guess. Curve and tensor counts are the learner's own words, good enough for advice to themselves.
 */
export function withWhereItStood(fault: LearnerFault, sentence: Localized, run: LimitedRun): Localized {
  if (fault !== 'TIME_LIMIT' && fault !== 'MEMORY_LIMIT') return sentence
  const whatToTry = fault === 'TIME_LIMIT' ? timeAdvice(run) : memoryAdvice(run)
  return joined([sentence, ...whereItStood(run), ...whatToTry])
}

function whereItStood({ record: { hasTrained, curve } }: LimitedRun): Localized[] {
  const last = curve.at(-1)
  const report = last ? [advice.lastReport(last.epoch, last.epochs, last.loss)] : []
  return hasTrained ? [advice.wasAnswering()] : report
}

/** Below this share of its processor time a run did not compute. */
const waiting = 0.1
/** From this share of its epochs on a run is nearly done. */
const nearlyDone = 0.8

function timeAdvice({ record, limits }: LimitedRun): Localized[] {
  const { hasTrained, curve, cpuSeconds, tensors } = record
  if (hasTrained) return [advice.answerFaster()]
  // The other clock ended it, which counts only what a run waits of its own accord.
  const used = cpuSeconds / limits.cpuSeconds
  if (used < 1)
    return [used < waiting ? advice.waited(cpuSeconds) : advice.waitedBetween(cpuSeconds, limits.cpuSeconds)]
  const last = curve.at(-1)
  if (!last) return [advice.neverReported()]
  const share = last.epoch / last.epochs
  if (!(share < 1)) return [advice.afterLastEpoch()]
  const pace = share > 0 ? [advice.pace(last.epochs, cpuSeconds / share)] : []
  if (share >= nearlyDone) return [...pace, advice.slightlyLess()]
  // A leak slows each step down long before it fills the memory.
  return [
    ...pace,
    tensors && tensors.count >= leakingTensors
      ? advice.leak(tensors.count, tensors.bytes)
      : advice.muchLess(),
  ]
}

/** So many tensors are alive only where none is freed. */
const leakingTensors = 1000
/** Fewer than this are seldom a leak: then each of them is large. */
const manyTensors = 200
/** Tensors that hold less than this share of the memory did not fill it. */
const telling = 0.25

function memoryAdvice({ record: { hasTrained, tensors }, limits }: LimitedRun): Localized[] {
  if (hasTrained) return [advice.freeTensors()]
  if (!tensors) return [advice.fewTensors()]
  const { count } = tensors
  // TensorFlow counts what was made and not disposed; some of that the engine may have collected by itself.
  const bytes = Math.min(tensors.bytes, limits.memoryMb * 2 ** 20)
  if (count >= leakingTensors) return [advice.leak(count, bytes)]
  if (bytes < telling * limits.memoryMb * 2 ** 20) return [advice.notTensors(count, bytes)]
  return [count >= manyTensors ? advice.leak(count, bytes) : advice.largeTensors(count, bytes)]
}

/** Chinese sentences stand side by side without a space. */
function joined(sentences: readonly Localized[]): Localized {
  const texts = locales.map((locale) => {
    const text = sentences.map((sentence) => sentence[locale]).reduce(joinTwo)
    return [locale, text] as const
  })
  return Object.fromEntries(texts) as Localized
}

function joinTwo(first: string, second: string): string {
  return first.endsWith('。') ? first + second : `${first} ${second}`
}

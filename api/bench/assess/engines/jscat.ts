import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { defaultCuts, levelAt } from '../../../src/modules/assessment/engine/levels.js'
import type { Item } from '../../../src/modules/assessment/engine/bank.js'
import { WorldFault } from '../world.js'
import type { Engine, Known, Score, Taking } from './engine.js'

/** What we use of jsCAT 5.2.3 (ISC/MIT). */
interface JsCat {
  Clowder: new (input: { cats: Record<string, object>; corpus: Stimulus[]; randomSeed: string }) => Clowder
}
interface Clowder {
  theta: Record<string, number>
  seMeasurement: Record<string, number>
  updateCatAndGetNextItem(input: {
    catToSelect: string
    catsToUpdate?: string[]
    items?: Stimulus[]
    answers?: (0 | 1)[]
  }): Stimulus | undefined
}
interface Stimulus {
  id: string
  zetas: { cats: string[]; zeta: { a: number; b: number; c: number; d: number } }[]
}

/** The peer: one EAP estimate a skill with the most informative item (MFI), the least precise skill next. */
export function openJsCat(known: Known): Engine {
  const { Clowder } = loadJsCat()
  const corpus = known.parameters.items.map(toStimulus)
  return {
    open(seed) {
      const cats = Object.fromEntries(
        known.skills.map((skill) => [
          skill,
          { method: 'EAP', itemSelect: 'MFI', priorDist: 'norm', priorPar: [0, 1] },
        ]),
      )
      return taking(new Clowder({ cats, corpus, randomSeed: String(seed) }), known)
    },
  }
}

function loadJsCat(): JsCat {
  const folder = process.env['SKILLGRAD_JSCAT']
  if (!folder)
    throw new WorldFault(
      'SKILLGRAD_JSCAT names no folder; docs/guides/assessment-worlds.md says how to get jsCAT.',
    )
  try {
    return createRequire(import.meta.url)(resolve(folder, 'package/lib/index.js')) as JsCat
  } catch (error) {
    throw new WorldFault(`No jsCAT in ${folder}: ${(error as Error).message}`, { cause: error })
  }
}

function toStimulus({ id, skill, model }: Item): Stimulus {
  if (model.kind !== 'logistic')
    throw new WorldFault('jsCAT knows right and wrong only; this world has partial credit.')
  const zeta = { a: model.slope, b: model.difficulty, c: model.guessing, d: 1 }
  return { id, zetas: [{ cats: [skill], zeta }] }
}

/** An answer that never arrives counts as wrong: jsCAT cannot pass over an item. */
function taking(clowder: Clowder, { skills, blueprint: { minItems, maxItems, stop } }: Known): Taking {
  let asked = 0
  let shown: Stimulus | undefined
  let answered: { items: Stimulus[]; answers: (0 | 1)[]; catsToUpdate: string[] } | undefined
  const errorOf = (skill: string) => clowder.seMeasurement[skill] ?? Infinity
  const update = () => {
    const neediest = skills.reduce((most, skill) => (errorOf(skill) > errorOf(most) ? skill : most))
    const next = clowder.updateCatAndGetNextItem({ catToSelect: neediest, ...answered })
    answered = undefined
    return next
  }
  return {
    next() {
      shown = update()
      const isPrecise = skills.every((skill) => errorOf(skill) <= (stop?.standardError ?? 0))
      if (!shown || asked >= maxItems || (asked >= minItems && isPrecise)) return null
      asked++
      return shown.id
    },
    answer(_, score) {
      answered = { items: [shown!], answers: [score === 1 ? 1 : 0], catsToUpdate: shown!.zetas[0]!.cats }
    },
    scores: () => skills.map((skill) => toScore(clowder.theta[skill]!, errorOf(skill))),
  }
}

function toScore(mean: number, standardError: number): Score {
  return {
    mean,
    standardError,
    interval: [mean - 1.96 * standardError, mean + 1.96 * standardError],
    likeliest: levelAt(mean, defaultCuts),
    probability: null,
  }
}

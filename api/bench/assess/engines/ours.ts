import { prepareBank, type Bank } from '../../../src/modules/assessment/engine/bank.js'
import { cappedItems } from '../../../src/modules/assessment/engine/exposure.js'
import { nextItem } from '../../../src/modules/assessment/engine/next.js'
import { reportOf, type Estimate } from '../../../src/modules/assessment/engine/report.js'
import { openSitting, takeAnswer, type Sitting } from '../../../src/modules/assessment/engine/sitting.js'
import { WorldFault } from '../world.js'
import type { Engine, Known, Score, Taking } from './engine.js'

/** The engine as the api uses it. */
export function openOurs(known: Known): Engine {
  const bank = prepareBank(known.parameters)
  const order = bank.skills.map((skill) => known.skills.indexOf(skill))
  const correlation = order.map((row) => order.map((column) => known.correlation[row]![column]!))
  return {
    open(seed, exposure) {
      const capped = known.exposureCap < 1 ? cappedItems(exposure, known.exposureCap) : undefined
      const opened = openSitting(bank, { seed, blueprint: known.blueprint, correlation, capped })
      if (opened.kind === 'refused') throw new WorldFault(`${opened.problem.code}: ${opened.problem.detail}`)
      return taking(bank, opened.sitting, known)
    },
  }
}

function taking(bank: Bank, opened: Sitting, { blueprint, skills }: Known): Taking {
  let sitting = opened
  return {
    next() {
      const next = nextItem(bank, sitting)
      if (next.kind === 'stop') return null
      sitting = next.sitting
      return next.item
    },
    answer(item, score) {
      const answered = takeAnswer(bank, sitting, { item, score, seconds: 0 })
      if (answered.kind === 'refused') throw new Error(`The engine refused its own item: ${answered.code}.`)
      sitting = answered.sitting
    },
    scores() {
      const reports = reportOf(bank, sitting)
      const isYardstick = blueprint.selection === 'random'
      return skills.map((name) => {
        const { own, borrowed } = reports.find(({ skill }) => skill === name)!
        return toScore(isYardstick ? own : borrowed)
      })
    },
  }
}

function toScore({ mean, standardError, interval, likeliest, probabilities }: Estimate): Score {
  return { mean, standardError, interval, likeliest, probability: probabilities[likeliest] }
}

/** The yardstick: items by chance, each skill scored from its own answers. */
export function openRandom(known: Known): Engine {
  return openOurs({ ...known, blueprint: { ...known.blueprint, selection: 'random' } })
}

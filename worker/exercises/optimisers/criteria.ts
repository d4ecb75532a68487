import { creditBetween, criterionResult, decimals } from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import { allowed, isRight, type Facts } from './assessment.js'
import { budget } from './data.js'
import type { Diagnosis } from './diagnosis.js'
import { optimiserNames, type OptimiserName } from './optimisers.js'

const ids: Readonly<Record<OptimiserName, string>> = {
  sgd: 'sgd',
  momentum: 'momentum',
  rmsProp: 'rmsprop',
  adam: 'adam',
}

export const names: Readonly<Record<OptimiserName, Localized>> = {
  sgd: { en: 'plain descent', 'zh-CN': '普通梯度下降' },
  momentum: { en: 'momentum', 'zh-CN': '动量法' },
  rmsProp: { en: 'RMSProp', 'zh-CN': 'RMSProp 优化器' },
  adam: { en: 'Adam', 'zh-CN': 'Adam 优化器' },
}

/** One for each optimiser in the declared order, for the graded run and the preview alike. */
export function criteria(facts: Facts, hints: Diagnosis, landscapes: number): CriterionResult[] {
  return optimiserNames.map((name) => {
    const { furthest, error } = facts[name]
    const passed = isRight(facts[name])
    return criterionResult(ids[name], {
      passed,
      // Somebody who never moves has an error of 1.
      credit: creditBetween(1, 0, error),
      reason: passed ? kept(name, landscapes) : strayed(name, landscapes, decimals(furthest)),
      hintId: hints[name] ?? 'other-formula',
    })
  })
}

function kept(name: OptimiserName, landscapes: number): Localized {
  const it = names[name]
  return {
    en: `In ${budget} steps on ${landscapes} landscapes, your ${it.en} is never further than ${allowed} from where right steps lead.`,
    'zh-CN': `在 ${landscapes} 片地形上各走 ${budget} 步，你的${spaced(it['zh-CN'])}与正确的路线相差从未超过 ${allowed}。`,
  }
}

function strayed(name: OptimiserName, landscapes: number, furthest: string): Localized {
  const it = names[name]
  return {
    en: `In ${budget} steps on ${landscapes} landscapes, your ${it.en} comes up to ${furthest} away from where right steps lead; ${allowed} is allowed.`,
    'zh-CN': `在 ${landscapes} 片地形上各走 ${budget} 步，你的${spaced(it['zh-CN'])}偏离正确路线最多达 ${furthest}，允许 ${allowed}。`,
  }
}

/** Latin words stand off from Chinese ones by a space. */
export function spaced(name: string): string {
  return /^[A-Z]/.test(name) ? ` ${name}` : name
}

import { creditBetween, criterionResult, decimals, percent } from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import type { Facts, Truth } from './assessment.js'
import {
  diagnose,
  explainedNeeded,
  knowledgeNeeded,
  strangenessAllowed,
  widthGainAllowed,
} from './diagnosis.js'

/** All four criteria in the declared order, for the graded run and the preview alike. */
export function criteria(facts: Facts, truth: Truth): CriterionResult[] {
  const hintId = diagnose(facts)
  return [
    explained(facts, truth, hintId),
    width(facts, hintId),
    knowledge(facts, hintId),
    draws(facts, hintId),
  ]
}

function explained({ cost, bounds }: Facts, truth: Truth, hintId: string): CriterionResult {
  const needed = percent(explainedNeeded)
  const [was, average, best] = [cost, -truth.average, -truth.truth].map((nats) => decimals(nats, 1))
  const reason: Localized =
    bounds.own > 0
      ? {
          en: `A new face costs your model ${was} nats; that is ${percent(bounds.own)} of the way from one average face (${average}) to the best there is (${best}), and ${needed} were needed.`,
          'zh-CN': `一张新脸在你的模型里要花 ${was} 奈特；从“永远画平均脸”（${average}）到理论最优（${best}），你走了 ${percent(bounds.own)}，要求 ${needed}。`,
        }
      : {
          en: `A new face costs your model ${was} nats, no less than one average face for everybody (${average}); ${needed} of the way from there to the best (${best}) were needed.`,
          'zh-CN': `一张新脸在你的模型里要花 ${was} 奈特，并不比“永远画平均脸”（${average}）更省；从那里到理论最优（${best}），要求走完 ${needed}。`,
        }
  return criterionResult('explained', {
    passed: bounds.own >= explainedNeeded,
    credit: creditBetween(0, explainedNeeded, bounds.own),
    reason,
    hintId,
  })
}

function width({ widthGain, bounds }: Facts, hintId: string): CriterionResult {
  const [was, allowed] = [percentUp(widthGain), percent(widthGainAllowed)]
  return criterionResult('width', {
    passed: widthGain <= widthGainAllowed,
    // Clouds that explain nothing have no right width, so there is no more credit than for what they explain.
    credit: Math.min(
      creditBetween(0.5, widthGainAllowed, widthGain),
      creditBetween(0, explainedNeeded, bounds.own),
    ),
    reason: {
      en: `With clouds a quarter, half or twice as wide your model would get at most ${was} further on that way; ${allowed} was allowed.`,
      'zh-CN': `把云的宽度换成四分之一、一半或两倍，你的模型在这段路上最多能再前进 ${was}，允许 ${allowed}。`,
    },
    hintId,
  })
}

function knowledge({ knowledge: [first, second] }: Facts, hintId: string): CriterionResult {
  const least = Math.min(first!, second!)
  const [one, other] = [decimals(first!), decimals(second!)]
  return criterionResult('knowledge', {
    passed: least >= knowledgeNeeded,
    credit: creditBetween(0, knowledgeNeeded, least),
    reason: {
      en: `Your sliders know ${one} and ${other} nats of a face; each needed ${knowledgeNeeded}.`,
      'zh-CN': `你的两个滑块对一张脸分别知道 ${one} 和 ${other} 奈特，每个至少要 ${knowledgeNeeded}。`,
    },
    hintId,
  })
}

function draws({ strangeness }: Facts, hintId: string): CriterionResult {
  const [was, allowed] = [percentUp(strangeness), percent(strangenessAllowed)]
  return criterionResult('draws', {
    passed: strangeness <= strangenessAllowed,
    credit: creditBetween(1, strangenessAllowed, strangeness),
    reason: {
      en: `Faces drawn at random places are ${was} as far from true faces as one average face repeated; at most ${allowed} was allowed.`,
      'zh-CN': `在随机位置画出的脸，与真脸的距离是“重复同一张平均脸”的 ${was}，最多允许 ${allowed}。`,
    },
    hintId,
  })
}

/** Rounded up, so that what just exceeds a limit does not read as if it had kept it. */
function percentUp(share: number): string {
  return share < 10 ? `${Math.ceil(100 * share - 1e-9)}%` : '1000%+'
}

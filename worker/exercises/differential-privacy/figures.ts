import { decimals, mean } from '../src/authoring/index.js'
import type { Figure, Localized, Series, XyPanel } from '../src/contract/index.js'
import type { Facts } from './assessment.js'
import { truthOf } from './assessment.js'
import { afterLeaving, byTeam, reach, type Staff } from './data.js'
import { sizeOf } from './measurement.js'
import type { Observed, Questions } from './questions.js'

const teamAxis = { label: { en: 'team', 'zh-CN': '团队' } }
const noiseAxis: Localized = { en: 'noise, in scales', 'zh-CN': '噪声（以尺度为单位）' }
const densityAxis: Localized = { en: 'density', 'zh-CN': '概率密度' }
const furthest = 6
const bins = 24

/** The public company before and after one person leaves, and what noise costs by ε. */
export function staffFigure(staff: Staff): Figure {
  const [before, after] = [staff, afterLeaving(staff)].map((table) => byTeam(table).map(mean))
  const [was, is] = [decimals(before![0]!, 1), decimals(after![0]!, 1)]
  return {
    title: { en: 'One person leaves, and one dot moves', 'zh-CN': '一个人离开，一个点移动' },
    alt: {
      en: `Average sick days of ${staff.teams.length} teams, before and after one person left. Eleven dots stay where they are; that of team 1 falls from ${was} to ${is}. A second panel shows the distribution of Laplace noise for a count at ε = 0.25, 0.5 and 1: the smaller ε is, the wider it spreads.`,
      'zh-CN': `${staff.teams.length} 个团队的平均病假天数，分别是一个人离开之前和之后。十一个点没有动，1 号团队的点从 ${was} 降到 ${is}。第二幅图是人数所加的拉普拉斯噪声在 ε = 0.25、0.5 和 1 时的分布：ε 越小，分布越宽。`,
    },
    panels: [
      {
        kind: 'xy',
        title: { en: 'Average sick days by team', 'zh-CN': '各团队的平均病假天数' },
        x: teamAxis,
        y: { label: { en: 'days', 'zh-CN': '天' } },
        series: [
          dots({ en: 'before', 'zh-CN': '离开之前' }, 0, staff.teams, before!),
          dots({ en: 'after', 'zh-CN': '离开之后' }, 3, staff.teams, after!),
        ],
      },
      {
        kind: 'xy',
        title: { en: 'Noise for a count, by ε', 'zh-CN': '不同 ε 下，人数要加多大的噪声' },
        x: { label: { en: 'noise, in people', 'zh-CN': '噪声（人）' } },
        y: { label: densityAxis },
        series: ([1, 0.5, 0.25] as const).map((epsilon, at) => densityAt(epsilon, at)),
      },
    ],
  }
}

/** How far the learner's figures are off by ε, against what the theory asks, and the shape of the learner's noise. */
export function resultFigure(observed: Observed, questions: Questions, facts: Facts): Figure {
  const draws = facts.sampling.draws.flat()
  const errors = errorsOf(observed, questions)
  const worst = Math.max(...facts.published.map(({ error }) => error))
  const dearest = Math.max(...facts.published.map(({ spent }) => spent))
  const [error, spent] = [decimals(worst), dearest > 1e6 ? undefined : decimals(dearest)]
  return {
    title: { en: 'What privacy costs: error by ε', 'zh-CN': '隐私的代价：误差随 ε 的变化' },
    alt: {
      en: `On logarithmic axes the theory is a straight line down: half the ε, twice the error. The learner’s counts and totals are shown beside it; at worst they are off by ${error} times what the theory asks. ${spent ? `The dearest figure spends ${spent} times its budget.` : 'Some figure carries no noise.'} A last panel shows the noise drawn against Laplace’s distribution.`,
      'zh-CN': `在对数坐标下，理论值是一条向下的直线：ε 减半，误差加倍。旁边是你的人数和合计，最差的误差是理论值的 ${error} 倍。${spent ? `花得最多的数字用掉预算的 ${spent} 倍。` : '有的数字没有加噪声。'}最后一幅图把抽到的噪声和拉普拉斯分布放在一起。`,
    },
    panels: [
      errorPanel({ en: 'Error of a count by ε', 'zh-CN': '人数的误差与 ε' }, questions, errors.counts, 1),
      errorPanel(
        { en: 'Error of a total by ε, in bounds', 'zh-CN': '合计的误差与 ε（以界限为单位）' },
        questions,
        errors.totals,
        2,
      ),
      noisePanel(draws),
    ],
  }
}

/** Mean error at each ε: of counts in people, of totals in the most that one person counts. */
function errorsOf(
  { shown }: Observed,
  { counts, everyday }: Questions,
): { counts: number[]; totals: number[] } {
  const { staff } = everyday[0]!
  const { totals } = truthOf(staff)
  const error = (answers: readonly number[][], truth: readonly number[]) =>
    sizeOf(answers.flatMap((answer) => answer.map((value, team) => value - truth[team]!)))
  return {
    counts: shown.map((answers) => error(answers.counts, counts[0]!.counts)),
    totals: shown.map((answers) => error(answers.totals, totals) / reach(staff)),
  }
}

function errorPanel(title: Localized, questions: Questions, errors: number[], parts: number): XyPanel {
  const epsilons = questions.shownEpsilons
  const drawable = epsilons
    .map((epsilon, at) => ({ epsilon, error: errors[at]! }))
    .filter(({ error }) => error > 1e-6 && error < 1e9)
  const yours: Series = {
    name: { en: 'yours', 'zh-CN': '你的误差' },
    mark: 'points',
    tone: 1,
    x: drawable.map(({ epsilon }) => epsilon),
    y: drawable.map(({ error }) => error),
  }
  const theory: Series = {
    name: { en: `${parts} / ε`, 'zh-CN': `理论值 ${parts} / ε` },
    mark: 'dashed-line',
    tone: 2,
    x: epsilons,
    y: epsilons.map((epsilon) => parts / epsilon),
  }
  return {
    kind: 'xy',
    title,
    x: { label: { en: 'ε (log scale)', 'zh-CN': 'ε（对数刻度）' }, scale: 'log' },
    y: { label: { en: 'mean error (log scale)', 'zh-CN': '平均误差（对数刻度）' }, scale: 'log' },
    series: drawable.length > 0 ? [yours, theory] : [theory],
  }
}

function noisePanel(draws: readonly number[]): XyPanel {
  const width = (2 * furthest) / bins
  const centres = Array.from({ length: bins }, (_, bin) => -furthest + (bin + 0.5) * width)
  const counts = new Array<number>(bins).fill(0)
  for (const draw of draws) {
    const bin = Math.floor((draw + furthest) / width)
    if (bin >= 0 && bin < bins) counts[bin]!++
  }
  return {
    kind: 'xy',
    title: { en: 'Your noise', 'zh-CN': '你的噪声' },
    x: { label: noiseAxis },
    y: { label: densityAxis },
    series: [
      {
        name: { en: 'your draws', 'zh-CN': '你的抽样' },
        mark: 'line',
        tone: 1,
        x: centres,
        y: counts.map((count) => count / draws.length / width),
      },
      {
        name: { en: 'Laplace', 'zh-CN': '拉普拉斯分布' },
        mark: 'dashed-line',
        tone: 2,
        x: centres,
        y: centres.map((centre) => laplaceIn(centre - width / 2, centre + width / 2) / width),
      },
    ],
  }
}

/** Chance of a draw between two points that have 0 on one side. */
function laplaceIn(from: number, to: number): number {
  return Math.abs(Math.exp(-Math.abs(from)) - Math.exp(-Math.abs(to))) / 2
}

function densityAt(epsilon: number, at: number): Series {
  const x = Array.from({ length: 81 }, (_, step) => (step - 40) / 4)
  return {
    name: { en: `ε = ${epsilon}`, 'zh-CN': `ε = ${epsilon}` },
    mark: 'line',
    tone: ([2, 1, 3] as const)[at]!,
    x,
    y: x.map((value) => (epsilon / 2) * Math.exp(-epsilon * Math.abs(value))),
  }
}

function dots(name: Localized, tone: Series['tone'], x: number[], y: number[]): Series {
  return { name, mark: 'points', tone, x, y }
}

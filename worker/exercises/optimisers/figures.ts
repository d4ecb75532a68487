import { decimals } from '../src/authoring/index.js'
import type { Figure, Localized, Series, XyPanel } from '../src/contract/index.js'
import { assess, isRight } from './assessment.js'
import { names, spaced } from './criteria.js'
import { budget, shownCourse, shownStart } from './data.js'
import { optimiserNames, reference, type OptimiserName } from './optimisers.js'
import { edge, type Point } from './surfaces.js'
import { lossesOf, pathOf, pointsOf, type Paths } from './walk.js'

/** What the product needs by the launch. */
export const lossNeeded = 0.02
const cells = 32
const bottom: Point = [1.5, 1]
const [across, up]: [[number, number], [number, number]] = [
  [-4, 4],
  [-2, 4],
]

/** The landscape everybody sees, before any step. */
export function landscapeFigure(): Figure {
  return {
    title: {
      en: 'A long, narrow valley: steep to cross, almost flat along',
      'zh-CN': '一道狭长的山谷：横向陡峭，纵向几乎是平的',
    },
    alt: {
      en: `The loss over two numbers of the model, darker where it is higher. It is a valley from left to right, a little askew, with its lowest point at (${bottom.join(', ')}). Training starts at the far left, at a loss of ${decimals(startLoss())}.`,
      'zh-CN': `模型里两个数所对应的损失，颜色越深损失越高。它是一道从左到右、略微倾斜的山谷，最低点在（${bottom.join('，')}）。训练从最左边开始，起点的损失是 ${decimals(startLoss())}。`,
    },
    panels: [map([mark({ en: 'start', 'zh-CN': '起点' }, 3, shownStart.point), lowest()])],
  }
}

/** Four paths over the shown landscape and their losses; and, for each that goes wrong on it, where it should have led. */
export function resultFigure(walked: Paths): Figure {
  const shown = onShownStart(walked)
  const facts = assess(shown, shownCourse)
  const ends = optimiserNames.map((name) => ({ name, loss: lossesOf(shown[name], shownStart, 0).at(-1)! }))
  const told = (locale: keyof Localized, comma: string) =>
    ends.map(({ name, loss }) => `${names[name][locale]} ${decimals(loss, 3)}`).join(comma)
  const tones = [0, 1, 2, 3] as const
  const paths = optimiserNames.map((name, at) =>
    line(names[name], 'line', tones[at]!, pointsOf(shown[name], 0)),
  )
  return {
    title: { en: `The same ${budget} steps, spent in four ways`, 'zh-CN': `同样的 ${budget} 步，四种走法` },
    alt: {
      en: `Your four optimisers on the shown landscape. The loss starts at ${decimals(startLoss(), 3)} and after ${budget} steps is: ${told('en', ', ')}. The launch needs ${lossNeeded}.`,
      'zh-CN': `你的四种优化器在这片地形上的路线。损失从 ${decimals(startLoss(), 3)} 出发，${budget} 步之后是：${told('zh-CN', '，')}。上线需要降到 ${lossNeeded}。`,
    },
    panels: [
      map([...paths.filter(({ x }) => x.length > 0), lowest()]),
      lossPanel(shown, tones),
      ...optimiserNames.filter((name) => !isRight(facts[name])).map((name) => comparison(name, shown)),
    ],
  }
}

/** The shown start is the first of those walked from, where there are others. */
function onShownStart(paths: Paths): Paths {
  const firstOf = (name: OptimiserName) => paths[name].map((parameters) => parameters.slice(0, 2))
  return Object.fromEntries(optimiserNames.map((name) => [name, firstOf(name)])) as unknown as Paths
}

function lossPanel(shown: Paths, tones: readonly Series['tone'][]): XyPanel {
  const steps = Array.from({ length: budget + 1 }, (_, step) => step)
  // Far off the map a loss says no more than that it is far off; at the very bottom its logarithm ends.
  const drawn = (loss: number) => Math.min(1e3, Math.max(1e-6, loss))
  return {
    kind: 'xy',
    title: { en: 'Loss by step', 'zh-CN': '每一步的损失' },
    x: { label: { en: 'step', 'zh-CN': '步' } },
    y: { label: { en: 'loss (log scale)', 'zh-CN': '损失（对数刻度）' }, scale: 'log' },
    series: [
      ...optimiserNames.map((name, at): Series => {
        const y = lossesOf(shown[name], shownStart, 0).map(drawn)
        return { name: names[name], mark: 'line', tone: tones[at]!, x: steps, y }
      }),
      {
        name: { en: 'needed for the launch', 'zh-CN': '上线所需' },
        mark: 'dashed-line',
        tone: 0,
        x: [0, budget],
        y: [lossNeeded, lossNeeded],
      },
    ],
  }
}

/** One optimiser's path beside the one it should have taken. */
function comparison(name: OptimiserName, shown: Paths): XyPanel {
  const right = pointsOf(pathOf(shownCourse, name, reference[name]), 0)
  const own = line({ en: 'yours', 'zh-CN': '你的' }, 'line', 1, pointsOf(shown[name], 0))
  return {
    ...map([
      line({ en: 'right', 'zh-CN': '正确' }, 'dashed-line', 2, right),
      ...(own.x.length > 0 ? [own] : []),
    ]),
    title: {
      en: `Where your ${names[name].en} leaves the path`,
      'zh-CN': `你的${spaced(names[name]['zh-CN'])}在哪里走偏`,
    },
  }
}

function map(series: readonly Series[]): XyPanel {
  return {
    kind: 'xy',
    title: { en: 'Seen from above', 'zh-CN': '俯视图' },
    x: { label: { en: 'first parameter', 'zh-CN': '第一个参数' } },
    y: { label: { en: 'second parameter', 'zh-CN': '第二个参数' } },
    field: { x: across, y: up, columns: cells, rows: cells, values: fieldValues() },
    series,
  }
}

/** Heights as the eye wants them: the root brings out the floor of the valley. */
function fieldValues(): number[] {
  const centre = ([from, to]: readonly [number, number], cell: number) =>
    from + ((cell + 0.5) * (to - from)) / cells
  const heights = Array.from({ length: cells * cells }, (_, index) =>
    Math.sqrt(
      shownStart.surface.loss([centre(across, index % cells), centre(up, Math.floor(index / cells))]),
    ),
  )
  const highest = Math.max(...heights)
  return heights.map((height) => Math.round((1000 * height) / highest) / 1000)
}

/** A path as far as it stays on the map; whoever has left it would squeeze the others together. */
function line(name: Localized, how: Series['mark'], tone: Series['tone'], points: readonly Point[]): Series {
  const gone = points.findIndex(([x, y]) => Math.max(Math.abs(x), Math.abs(y)) > edge)
  const seen = gone < 0 ? points : points.slice(0, gone)
  return { name, mark: how, tone, x: seen.map(([x]) => x), y: seen.map(([, y]) => y) }
}

function lowest(): Series {
  return mark({ en: 'lowest', 'zh-CN': '最低点' }, 2, bottom)
}

function mark(name: Localized, tone: Series['tone'], [x, y]: Point): Series {
  return { name, mark: 'points', tone, x: [x], y: [y] }
}

function startLoss(): number {
  return shownStart.surface.loss(shownStart.point)
}

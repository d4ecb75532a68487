import { decimals, lossInWords, lossPanel, percent } from '../src/authoring/index.js'
import type { Figure, Localized, Series, TrainingRecord, XyPanel } from '../src/contract/index.js'
import type { Facts, Truth } from './assessment.js'
import type { Place } from './data.js'
import type { Answers } from './questions.js'

/** Places further out than this are left out of the map, which would otherwise be a dot. */
const edge = 4
const drawnPlaces = 500

/** Where trips begin, before any model. */
export function tripsFigure(trips: readonly Place[]): Figure {
  return {
    title: {
      en: 'A thousand trips, and five quarters where they begin',
      'zh-CN': '一千次出行，五个出发的片区',
    },
    alt: {
      en: 'A map of the places where trips began. They form five round clouds in a ring around the middle, with hardly anything between them.',
      'zh-CN': '出行起点的地图：五团圆形的点围成一圈，中间几乎没有点。',
    },
    panels: [mapPanel([cloud(known, 0, trips)])],
  }
}

/** Invented places among the learner's own training trips, and how the detective fared. */
export function resultFigure(
  { answers, truth, facts }: { answers: Answers; truth: Truth; facts: Facts },
  record: TrainingRecord,
): Figure {
  const loss = lossPanel(record, {
    loss: { en: 'the detective’s loss', 'zh-CN': '侦探的损失' },
    reference: { name: { en: 'nobody can tell', 'zh-CN': '真假难辨' }, value: Math.LN2 },
  })
  const [share, said] = [percent(facts.near), lossInWords(record, (value) => decimals(value))]
  return {
    title: titleOf(facts),
    alt: {
      en: `A map with the trips you trained on and the places you invented. ${share} of those lie in a quarter. ${said.en}`,
      'zh-CN': `地图上是训练用的行程和你造出的地点，后者有 ${share} 落在片区里。${said['zh-CN']}`,
    },
    panels: [
      mapPanel([cloud(known, 0, truth.training), cloud(yours, 1, answers.invented)]),
      ...(loss ? [loss] : []),
    ],
  }
}

const known: Localized = { en: 'true trips', 'zh-CN': '真实行程' }
const yours: Localized = { en: 'places you invented', 'zh-CN': '你造出的地点' }

function titleOf({ near, ratios, width }: Facts): Localized {
  if (width < 0.1) return { en: 'All customers in one place', 'zh-CN': '所有顾客都在一个地方' }
  const missed = ratios.filter((ratio) => ratio < 0.1).length
  if (near > 0.5 && missed > 0)
    return { en: `${missed} of 5 quarters forgotten`, 'zh-CN': `五个片区，忘了 ${missed} 个` }
  return { en: 'True and invented places', 'zh-CN': '真实的和造出的地点' }
}

function mapPanel(series: readonly Series[]): XyPanel {
  return {
    kind: 'xy',
    title: { en: 'Where trips begin', 'zh-CN': '行程从哪里开始' },
    x: { label: { en: 'km to the east of the middle', 'zh-CN': '市中心以东（公里）' } },
    y: { label: { en: 'km to the north of the middle', 'zh-CN': '市中心以北（公里）' } },
    series,
  }
}

function cloud(name: Localized, tone: Series['tone'], places: readonly Place[]): Series {
  const inside = places.filter((place) => Math.max(...place.map(Math.abs)) < edge).slice(0, drawnPlaces)
  const metres = (km: number) => Math.round(1000 * km) / 1000
  return {
    name,
    mark: 'points',
    tone,
    x: inside.map(([x]) => metres(x)),
    y: inside.map(([, y]) => metres(y)),
  }
}

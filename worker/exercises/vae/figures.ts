import { lossInWords, lossPanel, decimals, percent } from '../src/authoring/index.js'
import type {
  Figure,
  ImagesPanel,
  Localized,
  Series,
  TrainingRecord,
  XyPanel,
} from '../src/contract/index.js'
import type { Facts, Truth } from './assessment.js'
import type { Faces, Picture } from './data.js'
import { side } from './faces.js'
import { stops, type Answers, type Clouds } from './questions.js'

const shownFaces = 14
/** Sliders that reach further than this are told in words only: the map would be a dot. */
const furthest = 1000

/** Faces to learn from, before any model. */
export function facesFigure({ pictures }: Faces): Figure {
  return {
    title: { en: 'A thousand faces, and no label on any', 'zh-CN': '一千张脸，没有一张带标签' },
    alt: {
      en: `${shownFaces} of the faces, ${side} by ${side} pixels each. Mouths go from sad to glad, eyes and mouths from nearly closed to wide open, and a few pixels are wrong.`,
      'zh-CN': `其中 ${shownFaces} 张，每张 ${side} 乘 ${side} 像素。嘴从难过到高兴，眼和嘴从几乎闭上到大大张开，个别像素是错的。`,
    },
    panels: [
      imagesPanel(
        { en: 'Some of them', 'zh-CN': '其中一些' },
        pictures.slice(0, shownFaces).map((picture, at) => ({ name: numbered(at), picture })),
      ),
    ],
  }
}

/** Where the learner's own training faces lie on the sliders, and what the sliders draw. */
export function resultFigure(
  given: { answers: Answers; shown: Faces; truth: Truth; facts: Facts },
  record: TrainingRecord,
): Figure {
  const { answers, shown, truth, facts } = given
  const loss = lossPanel(record, {
    loss: { en: 'nats a face', 'zh-CN': '每张脸的奈特数' },
    reference: { name: { en: 'one average face', 'zh-CN': '永远画平均脸' }, value: -truth.average },
  })
  const map = mapPanel(answers.shown, shown)
  const drawn = answers.drawn.slice(0, stops.length).map((picture, at) => ({ name: numbered(at), picture }))
  const share = percent(Math.max(0, facts.bounds.own))
  return {
    title: titleOf(facts),
    alt: {
      en: `Training faces on your two sliders, faces along each slider, and faces drawn at random places. From one average face to the best there is, your model gets ${share} of the way. ${lossInWords(record, (nats) => decimals(nats, 1)).en}`,
      'zh-CN': `训练用的脸在两个滑块上的位置、沿每个滑块画出的脸，以及在随机位置画出的脸。从平均脸到理论最优，你的模型走了 ${share}。${lossInWords(record, (nats) => decimals(nats, 1))['zh-CN']}`,
    },
    panels: [
      ...(map ? [map] : []),
      walkPanel({ en: 'Along slider 1', 'zh-CN': '沿滑块 1' }, answers.walks[0]!),
      walkPanel({ en: 'Along slider 2', 'zh-CN': '沿滑块 2' }, answers.walks[1]!),
      imagesPanel({ en: 'Drawn at random places', 'zh-CN': '在随机位置画出的脸' }, drawn),
      ...(loss ? [loss] : []),
    ],
  }
}

function titleOf({ knowledge, spread }: Facts): Localized {
  if (Math.max(...knowledge) < 0.05) return { en: 'Both sliders do nothing', 'zh-CN': '两个滑块都不起作用' }
  if (Math.max(...spread) > 5)
    return { en: 'Your faces lie far from where draws come from', 'zh-CN': '你的脸离抽样的地方太远' }
  return { en: 'Your sliders, and the faces on them', 'zh-CN': '你的滑块，以及上面的脸' }
}

const groups: readonly { name: Localized; tone: Series['tone']; glad: boolean; awake: boolean }[] = [
  { name: { en: 'glad and awake', 'zh-CN': '高兴，清醒' }, tone: 1, glad: true, awake: true },
  { name: { en: 'glad and sleepy', 'zh-CN': '高兴，犯困' }, tone: 2, glad: true, awake: false },
  { name: { en: 'sad and awake', 'zh-CN': '难过，清醒' }, tone: 3, glad: false, awake: true },
  { name: { en: 'sad and sleepy', 'zh-CN': '难过，犯困' }, tone: 0, glad: false, awake: false },
]

/** Coloured by what the model was never told. */
function mapPanel({ means }: Clouds, { feelings }: Faces): XyPanel | undefined {
  if (means.flat().some((place) => Math.abs(place) > furthest)) return undefined
  const series = groups.map(({ name, tone, glad, awake }): Series => {
    const own = means.filter((_, at) => feelings[at]![0] > 0 === glad && feelings[at]![1] > 0 === awake)
    return { name, mark: 'points', tone, x: own.map(([x]) => x!), y: own.map(([, y]) => y!) }
  })
  return {
    kind: 'xy',
    title: { en: 'Training faces on your sliders', 'zh-CN': '训练用的脸在滑块上的位置' },
    x: { label: { en: 'slider 1', 'zh-CN': '滑块 1' } },
    y: { label: { en: 'slider 2', 'zh-CN': '滑块 2' } },
    series: [...series, priorCircle()],
  }
}

/** Holds 86% of all draws from the prior. */
function priorCircle(): Series {
  const angles = Array.from({ length: 49 }, (_, at) => (at * Math.PI) / 24)
  return {
    name: { en: 'most random draws lie in here', 'zh-CN': '随机抽样大多落在圈内' },
    mark: 'dashed-line',
    tone: 2,
    x: angles.map((angle) => 2 * Math.cos(angle)),
    y: angles.map((angle) => 2 * Math.sin(angle)),
  }
}

function walkPanel(title: Localized, pictures: readonly Picture[]): ImagesPanel {
  const named = pictures.map((picture, at) => {
    const stop = decimals(stops[at]!, 1)
    return { name: { en: `at ${stop}`, 'zh-CN': `位置 ${stop}` }, picture }
  })
  return imagesPanel(title, named)
}

function imagesPanel(title: Localized, named: readonly { name: Localized; picture: Picture }[]): ImagesPanel {
  const share = (chance: number) => Math.round(1000 * Math.min(1, Math.max(0, chance))) / 1000
  return {
    kind: 'images',
    title,
    images: named.map(({ name, picture }) => ({
      name,
      width: side,
      height: side,
      values: picture.map(share),
    })),
  }
}

function numbered(at: number): Localized {
  return { en: `face ${at + 1}`, 'zh-CN': `第 ${at + 1} 张` }
}

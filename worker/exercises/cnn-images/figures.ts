import { confusionPanel, decimals, lossInWords, lossPanel, percent } from '../src/authoring/index.js'
import type { Figure, ImagesPanel, Localized, TrainingRecord, WireTensor } from '../src/contract/index.js'
import type { Facts } from './assessment.js'
import { belts, publicDepot, type Depot, type Photos } from './data.js'
import { side } from './photo.js'

const photosPerBelt = 4
const mostFilters = 16

/** What a learner sees before any model: a few photos of each belt. */
export function photosFigure(photos: Photos): Figure {
  const names = publicDepot.marks.map(({ name }) => name)
  const told = (locale: keyof Localized, comma: string) => names.map((name) => name[locale]).join(comma)
  return {
    title: { en: 'Four marks, anywhere on the parcel', 'zh-CN': '四种印记，盖在哪儿都有可能' },
    alt: {
      en: `${photosPerBelt} small grey photos for each belt. By belt from 0 to ${belts - 1} the marks are: ${told('en', ', ')}. Each is stamped in another place, a little crooked, in fresh or faded paint, among scratches as bright as the paint.`,
      'zh-CN': `每条传送带各有 ${photosPerBelt} 张灰度小照片。从 0 号到 ${belts - 1} 号，印记依次是：${told('zh-CN', '、')}。它们盖在不同的位置，略微歪斜，颜料有新有旧，旁边还有和颜料一样亮的划痕。`,
    },
    panels: [photosPanel(photos, publicDepot)],
  }
}

/** Where the parcels went, what the first layer looks for, and how the loss got there. */
export function resultFigure(facts: Facts, filters: WireTensor, record: TrainingRecord): Figure {
  const loss = lossPanel(record, {
    loss: { en: 'cross-entropy', 'zh-CN': '交叉熵' },
    reference: { name: { en: 'a guess among four', 'zh-CN': '四选一瞎猜' }, value: Math.log(belts) },
  })
  const [right, worst] = [percent(facts.accuracy), percent(facts.worstRecall)]
  const learned = filtersPanel(filters)
  const words = lossInWords(record, decimals)
  return {
    title: facts.oneAnswer
      ? { en: 'One answer for every parcel', 'zh-CN': '所有包裹都是同一个答案' }
      : { en: `${right} of the parcels on the right belt`, 'zh-CN': `${right} 的包裹上对了传送带` },
    alt: {
      en: `A table of true belt by chosen belt: ${right} of the photos asked about lie on its diagonal, and ${worst} of those of the belt that fares worst. Beside it the filters of your first layer as small pictures, bright where a filter wants paint and dark where it wants none. ${words.en}`,
      'zh-CN': `一张“真实传送带”对“模型选择”的表：被问到的照片有 ${right} 落在对角线上，最差的一条是 ${worst}。旁边是第一层的滤波器小图，亮处表示希望有颜料，暗处表示希望没有。${words['zh-CN']}`,
    },
    panels: [
      confusionPanel(
        { en: 'True and chosen belt', 'zh-CN': '真实的传送带与模型的选择' },
        Array.from({ length: belts }, (_, belt) => ({ en: `belt ${belt}`, 'zh-CN': `${belt} 号` })),
        facts.confusion,
      ),
      ...(learned ? [learned] : []),
      ...(loss ? [loss] : []),
    ],
  }
}

function photosPanel({ pixels, belt }: Photos, { marks }: Depot): ImagesPanel {
  const images = marks.flatMap(({ name }, which) => {
    const own = pixels.filter((_, photo) => belt[photo] === which).slice(0, photosPerBelt)
    return own.map((grey, photo) => ({
      name: {
        en: `belt ${which}: ${name.en}, ${photo + 1}`,
        'zh-CN': `${which} 号：${name['zh-CN']} ${photo + 1}`,
      },
      width: side,
      height: side,
      values: grey.map((value) => rounded(value / 255)),
    }))
  })
  return { kind: 'images', title: { en: 'Photos of the belts', 'zh-CN': '各条传送带的照片' }, images }
}

/** Absent where the learner gave none that can be drawn as small pictures. */
function filtersPanel({ shape, values }: WireTensor): ImagesPanel | undefined {
  const [height = 0, width = 0, filters = 0] = shape
  if (filters === 0 || height * width === 0 || Math.max(height, width) > side) return undefined
  const images = Array.from({ length: Math.min(mostFilters, filters) }, (_, filter) => {
    const own = Array.from({ length: height * width }, (_, pixel) => values[pixel * filters + filter]!)
    const largest = Math.max(...own.map(Math.abs))
    return {
      name: { en: `filter ${filter + 1}`, 'zh-CN': `滤波器 ${filter + 1}` },
      width,
      height,
      values: own.map((weight) => (largest > 0 ? rounded((1 + weight / largest) / 2) : 0.5)),
    }
  })
  return {
    kind: 'images',
    title: { en: 'What your first layer looks for', 'zh-CN': '你的第一层在找什么' },
    images,
  }
}

function rounded(share: number): number {
  return Math.round(1000 * share) / 1000
}

import type { Localized } from '../src/contract/index.js'

/** A point of a drawing that fills the square from −1 to 1; y points down, as in pictures. */
export type Spot = readonly [x: number, y: number]
/** Straight pieces of a pen stroke, from spot to spot. */
type Stroke = readonly Spot[]

export interface Mark {
  name: Localized
  strokes: readonly Stroke[]
}

/** What depots stamp on parcels. Marks of one family look alike from afar, so a depot takes one of each. */
export const families: readonly (readonly Mark[])[] = [
  [
    { name: { en: 'ring', 'zh-CN': '圆圈' }, strokes: [circle(0.9, 16)] },
    {
      name: { en: 'triangle', 'zh-CN': '三角' },
      strokes: [
        [
          [0, -0.95],
          [1, 0.75],
          [-1, 0.75],
          [0, -0.95],
        ],
      ],
    },
    {
      name: { en: 'diamond', 'zh-CN': '菱形' },
      strokes: [
        [
          [0, -1],
          [0.8, 0],
          [0, 1],
          [-0.8, 0],
          [0, -1],
        ],
      ],
    },
  ],
  [
    {
      name: { en: 'plus', 'zh-CN': '加号' },
      strokes: [line([0, -1], [0, 1]), line([-1, 0], [1, 0])],
    },
    {
      name: { en: 'cross', 'zh-CN': '叉' },
      strokes: [line([-0.85, -0.85], [0.85, 0.85]), line([-0.85, 0.85], [0.85, -0.85])],
    },
    {
      name: { en: 'star', 'zh-CN': '星号' },
      strokes: [line([0, -1], [0, 1]), line([-0.87, -0.5], [0.87, 0.5]), line([-0.87, 0.5], [0.87, -0.5])],
    },
  ],
  [
    {
      name: { en: 'arrow', 'zh-CN': '箭头' },
      strokes: [
        line([0, -1], [0, 1]),
        [
          [-0.7, -0.2],
          [0, -1],
          [0.7, -0.2],
        ],
      ],
    },
    {
      name: { en: 'tee', 'zh-CN': '丁字' },
      strokes: [line([-0.9, -0.9], [0.9, -0.9]), line([0, -0.9], [0, 1])],
    },
    {
      name: { en: 'flag', 'zh-CN': '小旗' },
      strokes: [
        line([-0.6, -1], [-0.6, 1]),
        [
          [-0.6, -1],
          [0.8, -0.5],
          [-0.6, 0],
        ],
      ],
    },
  ],
  [
    {
      name: { en: 'bolt', 'zh-CN': '闪电' },
      strokes: [
        [
          [0.6, -1],
          [-0.6, 0.05],
          [0.6, -0.05],
          [-0.6, 1],
        ],
      ],
    },
    {
      name: { en: 'tick', 'zh-CN': '对勾' },
      strokes: [
        [
          [-0.95, 0.1],
          [-0.3, 0.85],
          [0.95, -0.85],
        ],
      ],
    },
    {
      name: { en: 'cup', 'zh-CN': '杯子' },
      strokes: [
        [
          [-0.8, -0.9],
          [-0.8, 0.8],
          [0.8, 0.8],
          [0.8, -0.9],
        ],
      ],
    },
  ],
]

function circle(radius: number, pieces: number): Stroke {
  return Array.from({ length: pieces + 1 }, (_, piece): Spot => {
    const angle = (2 * Math.PI * piece) / pieces
    return [radius * Math.cos(angle), radius * Math.sin(angle)]
  })
}

function line(from: Spot, to: Spot): Stroke {
  return [from, to]
}

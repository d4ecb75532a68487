import { inBothLanguages } from '../kit'
import type { Line } from './tile'

export interface Seen {
  row: number
  column: number
  sum: string
  answer: string
  largest: string
  found: 'whole' | 'partly' | 'none'
}

const found = {
  whole: 'Somewhere the filter fits a crack completely.',
  partly: 'The filter fits only pieces of this crack.',
  none: 'This filter is blind to this crack.',
}

const foundInChinese = {
  whole: '有一处，滤波器和裂纹完全吻合。',
  partly: '滤波器只和这条裂纹的一些碎片吻合。',
  none: '这个滤波器看不见这条裂纹。',
}

export const texts = inBothLanguages({
  en: {
    title: 'A filter of 3 by 3 slides over a tile of 8 by 8',
    tile: 'The tile, and the window',
    filter: 'The filter',
    map: 'Its answers, a map of 6 by 6',
    pooled: 'The largest of each quarter',
    crack: 'The crack is',
    looks: 'The filter looks for a line that is',
    lines: { upright: 'upright', flat: 'flat', slanted: 'slanted' } satisfies Record<Line, string>,
    place: 'Place of the crack',
    window: 'Window',
    windowAt: (row: number, column: number) => `row ${row}, column ${column}`,
    rowAxis: 'row',
    columnAxis: 'column',
    here: 'Answer here',
    largest: 'Largest of all',
    before: (sum: string) => `${sum} before ReLU`,
    sees: ({ row, column, sum, answer, largest, found: how }: Seen) =>
      `With its corner in row ${row}, column ${column} the filter adds up to ${sum} and answers ${answer}. The largest answer on the tile is ${largest}. ${found[how]}`,
  },
  'zh-CN': {
    title: '3×3 的滤波器滑过 8×8 的瓷砖',
    tile: '瓷砖和窗口',
    filter: '滤波器',
    map: '它的回应，6×6 的地图',
    pooled: '每四分之一里最大的',
    crack: '裂纹的方向',
    looks: '滤波器要找的线',
    lines: { upright: '竖的', flat: '横的', slanted: '斜的' },
    place: '裂纹的位置',
    window: '窗口',
    windowAt: (row, column) => `第 ${row} 行，第 ${column} 列`,
    rowAxis: '行',
    columnAxis: '列',
    here: '这里的回应',
    largest: '最大的回应',
    before: (sum) => `ReLU 之前是 ${sum}`,
    sees: ({ row, column, sum, answer, largest, found: how }) =>
      `窗口左上角在第 ${row} 行、第 ${column} 列时，滤波器加出 ${sum}，回应 ${answer}。整块瓷砖上最大的回应是 ${largest}。${foundInChinese[how]}`,
  },
})

import { inBothLanguages } from '../kit'
import type { Trip } from './warehouse'

export interface Seen {
  trips: string
  worth: string
  steps: number
  end: Trip['end']
  detour: number
}

export const texts = inBothLanguages({
  en: {
    title: 'A cart that learns its way to the packing desk',
    hall: 'What each cell is worth, and the best step from it',
    table: 'Worth of the best step',
    start: 'start',
    desk: 'desk +10',
    ramp: 'ramp −10',
    row: 'row',
    column: 'column',
    step: 'Reward of a step',
    slip: 'Steps that slide sideways',
    trips: 'Trips of practice',
    sees: ({ trips, worth, steps, end, detour }: Seen) =>
      end === 'desk'
        ? `After ${trips} trips the cart takes ${steps} steps to the desk, ${detour === 0 ? 'along the edge of the ramp' : detour === 1 ? 'a row away from the edge' : 'two rows away from the edge'}. From the corner that is worth ${worth} to it.`
        : end === 'ramp'
          ? `After ${trips} trips the cart goes over the ramp, after ${steps} ${steps === 1 ? 'step' : 'steps'}. From the corner that is worth ${worth} to it.`
          : `After ${trips} trips the cart comes nowhere: it goes in circles. From the corner that is worth ${worth} to it.`,
  },
  'zh-CN': {
    title: '一辆学着走到打包台的小车',
    hall: '每一格值多少，以及从那里最好的一步',
    table: '最好一步的价值',
    start: '起点',
    desk: '打包台 +10',
    ramp: '坡道 −10',
    row: '行',
    column: '列',
    step: '每一步的奖励',
    slip: '打滑偏到旁边的步数',
    trips: '练习的趟数',
    sees: ({ trips, worth, steps, end, detour }) =>
      end === 'desk'
        ? `练了 ${trips} 趟，小车用 ${steps} 步走到打包台，${detour === 0 ? '贴着坡道的边走' : detour === 1 ? '离边缘远了一行' : '离边缘远了两行'}。从角落出发，它认为值 ${worth}。`
        : end === 'ramp'
          ? `练了 ${trips} 趟，小车走 ${steps} 步就冲下了坡道。从角落出发，它认为值 ${worth}。`
          : `练了 ${trips} 趟，小车哪儿也没到，一直在兜圈子。从角落出发，它认为值 ${worth}。`,
  },
})

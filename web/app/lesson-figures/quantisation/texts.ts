import { inBothLanguages } from '../kit'

export interface Seen {
  bits: string
  pruned: string
  nothingPruned: boolean
  bytes: string
  share: string
  accuracy: string
  lost: string
}

export const texts = inBothLanguages({
  en: {
    title: 'A recogniser of six movements, made smaller',
    bits: 'Bits for each weight',
    pruned: 'Set to 0',
    ownSteps: 'A ruler for each movement',
    ladder: 'The weights of one movement, before and after',
    before: 'trained',
    after: 'stored',
    exact: 'unchanged',
    weights: 'weights',
    curve: 'What is left of it, by size',
    bytesAxis: 'bytes',
    accuracyAxis: 'right, in %',
    path: '2, 3, 4, 6, 8 and 32 bits',
    now: 'as set',
    limit: '2 points less',
    size: 'Size',
    bytes: (bytes: string) => `${bytes} bytes`,
    ofSize: (share: string) => `${share} of it`,
    accuracy: 'Right',
    compared: (share: string) => `before: ${share}`,
    sees: ({ bits, pruned, nothingPruned, bytes, share, accuracy, lost }: Seen) =>
      `With ${bits} bits for each weight${nothingPruned ? '' : ` and ${pruned} of them set to 0`} it takes ${bytes} bytes, ${share} of before, and is right about ${accuracy} of readings (${lost} points).`,
  },
  'zh-CN': {
    title: '把一个识别六种动作的模型变小',
    bits: '每个权重几比特',
    pruned: '变成 0 的',
    ownSteps: '每种动作一把尺子',
    ladder: '一种动作的权重，存之前和存之后',
    before: '训练出来的',
    after: '存下来的',
    exact: '不变',
    weights: '权重',
    curve: '缩小之后还剩多少本事',
    bytesAxis: '字节',
    accuracyAxis: '正确率（%）',
    path: '2、3、4、6、8、32 比特',
    now: '当前设置',
    limit: '少 2 个百分点',
    size: '大小',
    bytes: (bytes) => `${bytes} 字节`,
    ofSize: (share) => `原来的 ${share}`,
    accuracy: '正确率',
    compared: (share) => `原来是 ${share}`,
    sees: ({ bits, pruned, nothingPruned, bytes, share, accuracy, lost }) =>
      `每个权重 ${bits} 比特${nothingPruned ? '' : `，其中 ${pruned} 变成 0`}，占 ${bytes} 字节，是原来的 ${share}；正确率 ${accuracy}（${lost} 个百分点）。`,
  },
})

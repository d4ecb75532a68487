import { inBothLanguages } from '../kit'
import type { MachineName } from './machines'

export interface Seen {
  machine: MachineName
  fits: boolean
  weights: string
  memory: string
  fetching: string
  computing: string
  waits: boolean
  rate: string
  tokens: string
}

const names: Record<MachineName, string> = {
  laptop: 'a laptop',
  server: 'a server’s CPU',
  tpu: 'one TPU v5e',
  card: 'one H100 card',
}

const namesInChinese: Record<MachineName, string> = {
  laptop: '笔记本电脑',
  server: '服务器 CPU ',
  tpu: '一块 TPU v5e ',
  card: '一块 H100 ',
}

export const texts = inBothLanguages({
  en: {
    title: 'What a machine waits for: its memory or its arithmetic',
    machines: { laptop: 'Laptop', server: 'Server CPU', tpu: 'TPU v5e', card: 'H100' } as Record<
      MachineName,
      string
    >,
    machine: 'Machine',
    parameters: 'Parameters',
    billions: (count: number) => `${count} bn`,
    bits: 'Bits for each',
    tokens: 'Tokens in one pass',
    balance: (tokens: string) => `memory decides up to ${tokens}`,
    rate: 'Tokens a second',
    tokensAxis: 'tokens in one pass',
    rateAxis: 'tokens a second',
    now: 'this pass',
    picture: 'Tokens a second at best, by how many go through together',
    weights: 'Weights',
    of: (memory: string) => `of ${memory} GB memory`,
    gigabytes: (amount: string) => `${amount} GB`,
    fetching: 'Fetching them',
    computing: 'Arithmetic',
    milliseconds: (amount: string) => `${amount} ms`,
    times: 'One pass in milliseconds',
    sees: ({ machine, fits, weights, memory, fetching, computing, waits, rate, tokens }: Seen) =>
      fits
        ? `To put ${tokens === '1' ? 'one token' : `${tokens} tokens`} through, ${names[machine]} fetches ${weights} GB in ${fetching} ms and computes for ${computing} ms. ${waits ? 'It waits for its memory' : 'Its arithmetic is the limit'}: ${rate} tokens a second at best.`
        : `The weights take ${weights} GB and don’t fit into the ${memory} GB of ${names[machine]}.`,
  },
  'zh-CN': {
    title: '机器在等什么：内存，还是运算',
    machines: { laptop: '笔记本', server: '服务器 CPU', tpu: 'TPU v5e', card: 'H100' },
    machine: '机器',
    parameters: '参数',
    billions: (count) => `${10 * count} 亿`,
    bits: '每个几比特',
    tokens: '一趟过几个词元',
    balance: (tokens) => `${tokens} 个以内由内存决定`,
    rate: '每秒词元',
    tokensAxis: '一趟过几个词元',
    rateAxis: '每秒词元',
    now: '这一趟',
    picture: '一起过的词元越多，每秒最多能过多少',
    weights: '权重',
    of: (memory) => `内存 ${memory} GB`,
    gigabytes: (amount) => `${amount} GB`,
    fetching: '取权重',
    computing: '做运算',
    milliseconds: (amount) => `${amount} 毫秒`,
    times: '一趟要多少毫秒',
    sees: ({ machine, fits, weights, memory, fetching, computing, waits, rate, tokens }) =>
      fits
        ? `要让 ${tokens} 个词元过一趟，${namesInChinese[machine]}取 ${weights} GB 权重用 ${fetching} 毫秒，运算用 ${computing} 毫秒。${waits ? '它在等内存' : '限制在运算'}：每秒最多 ${rate} 个词元。`
        : `权重要占 ${weights} GB，${namesInChinese[machine]}只有 ${memory} GB，装不下。`,
  },
})

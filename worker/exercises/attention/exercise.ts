import type { ExerciseDefinition, HandlerSpec } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { tolerance } from './diagnosis.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'

const square = { dtype: 'float32', shape: ['width', 'width'] } as const

export const exercise: ExerciseDefinition = {
  slug: 'attention',
  kind: 'language',
  title: { en: 'What does “it” refer to?', 'zh-CN': '“它”指的是什么？' },
  summary: {
    en: 'Write the attention of a large language model yourself, and see which earlier word “it” looks back at.',
    'zh-CN': '亲手写出大语言模型里的注意力，看“它”回头看向前面的哪个词。',
  },
  skills: {
    'natural-language-processing': 1,
    'deep-learning-basics': 0.4,
    'large-model-lifecycle': 0.2,
  },
  expectedMinutes: 35,
  shape: 'functions',
  data: {},
  handlers: {
    attend: {
      ...lookSpec('queries', 'keys'),
      rowwise: { dimension: 'queries', tolerance },
    },
    causal: lookSpec('words', 'words'),
    multiHead: {
      input: {
        x: { dtype: 'float32', shape: ['words', 'width'] },
        wq: square,
        wk: square,
        wv: square,
        wo: square,
        heads: { dtype: 'int32', shape: [1] },
      },
      output: { output: { dtype: 'float32', shape: ['words', 'width'] } },
    },
  },
  criteria: [
    {
      id: 'weights',
      title: { en: 'Who looks at whom', 'zh-CN': '谁在看谁' },
      weight: 30,
      required: true,
    },
    {
      id: 'output',
      title: { en: 'What they take home', 'zh-CN': '带回了什么' },
      weight: 15,
      required: true,
    },
    {
      id: 'causal',
      title: { en: 'Nobody looks ahead', 'zh-CN': '谁也不往后看' },
      weight: 25,
      required: true,
    },
    {
      id: 'multi-head',
      title: { en: 'Several heads', 'zh-CN': '多个头' },
      weight: 30,
      required: true,
    },
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 10, memoryMb: 512 },
  rungs: ['tfjs-node-gpu', 'wasm', 'cpu'],
  afterword: {
    en: `You wrote the part of a language model that everything else is built around. Add word vectors, small networks between the layers and a few dozen repetitions, and it is a Transformer. The formula is the same in the largest models; only their matrices are learned.

Two numbers are worth taking to the next planning meeting. Each word is scored against each other one, so twice the context means four times the scores: send the assistant the passages it needs, not the whole archive. And a row of weights shows where a word looked, not why the model answered as it did. A heat map is a good place to start looking for a mistake, and no explanation to give a customer.`,
    'zh-CN': `你写出的，是语言模型里其他一切都围着它转的那个部分。加上词向量、层与层之间的小网络，再重复几十遍，就是 Transformer。最大的模型用的也是这个公式，区别只在矩阵是学来的。

有两点值得带进下次的规划会。每个词都要和其他每个词算一次分数，上下文翻倍，分数就变成四倍：给助手它用得上的段落，别把整个存档都塞进去。另外，一行权重说明一个词看了哪里，不说明模型为什么这样回答。热力图适合用来开始排查错误，但不能当成给客户的解释。`,
  },
  ambientTypes,
}

function lookSpec(looking: string, lookedAt: string): HandlerSpec {
  return {
    input: {
      q: { dtype: 'float32', shape: [looking, 'width'] },
      k: { dtype: 'float32', shape: [lookedAt, 'width'] },
      v: { dtype: 'float32', shape: [lookedAt, 'width'] },
    },
    output: {
      weights: { dtype: 'float32', shape: [looking, lookedAt] },
      output: { dtype: 'float32', shape: [looking, 'width'] },
    },
  }
}

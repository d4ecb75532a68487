import type { ExerciseDefinition } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { messageLength, partyCount, trainingMessages } from './data.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'
import { trainingHints } from './training-hints.js'

const tokens = { dtype: 'int32', shape: ['messages', 'length'] } as const
const rowwise = { dimension: 'messages', tolerance: 0.02 }

export const exercise: ExerciseDefinition = {
  slug: 'transformer-classifier',
  kind: 'language',
  title: { en: 'Who let whom down?', 'zh-CN': '到底是谁的责任？' },
  summary: {
    en: 'Train a small Transformer from scratch to tell apart complaints that use the very same words.',
    'zh-CN': '从零训练一个小小的 Transformer，分清用词一模一样、责任方却不同的投诉。',
  },
  skills: {
    'natural-language-processing': 1,
    'deep-learning-basics': 0.5,
    'model-evaluation': 0.4,
    'training-optimisation': 0.3,
  },
  expectedMinutes: 40,
  shape: 'train',
  data: {
    tokens: { dtype: 'int32', shape: [trainingMessages, messageLength] },
    parties: { dtype: 'int32', shape: [trainingMessages] },
    vocabulary: { dtype: 'int32', shape: [1] },
  },
  handlers: {
    predict: {
      input: { tokens },
      output: { probabilities: { dtype: 'float32', shape: ['messages', partyCount] } },
      rowwise,
    },
    look: {
      input: { tokens },
      output: { weights: { dtype: 'float32', shape: ['messages', 'length', 'length'] } },
      rowwise,
    },
    evaluate: {
      input: { tokens, labels: { dtype: 'int32', shape: ['messages'] } },
      output: { confusion: { dtype: 'int32', shape: [partyCount, partyCount] } },
    },
  },
  criteria: [
    {
      id: 'attention',
      title: { en: 'Words look at words', 'zh-CN': '词只看词' },
      weight: 20,
      required: true,
    },
    {
      id: 'padding',
      title: { en: 'Empty places change nothing', 'zh-CN': '空位不影响答案' },
      weight: 15,
      required: true,
    },
    {
      id: 'word-order',
      title: { en: 'The same words, the other way round', 'zh-CN': '同样的词，换个次序' },
      weight: 20,
      required: true,
    },
    {
      id: 'new-messages',
      title: { en: 'Right about new messages', 'zh-CN': '判对没见过的消息' },
      weight: 30,
      required: true,
    },
    {
      id: 'evaluation',
      title: { en: 'An evaluation to rely on', 'zh-CN': '靠得住的评估' },
      weight: 15,
      required: true,
    },
  ],
  hints: { ...hints, ...trainingHints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 30, memoryMb: 768 },
  rungs: ['tfjs-node-gpu', 'wasm'],
  afterword: {
    en: `Positions tell a word where it stands, attention lets it ask the others, the small network makes something of the answer, and the mean turns it all into one verdict. The Transformer of June 2017 is a stack of such blocks. What you call a large language model today is a deeper stack with wider vectors, trained on more text.

Look at your loss curve once more. On its way down it passes 0.69, the loss of whoever knows which two parties a message is about and tosses a coin between them. A bag of words gets stuck there. Its accuracy of one half looks like a bad list of keywords, and is a missing idea. So when a classifier is stuck, ask what it would have to see, and whether it can see it. And have a test set that contains the hard cases in pairs, same words and another meaning: an average over easy messages hides whether your product can read.`,
    'zh-CN': `位置让词知道自己站在哪里，注意力让它去问别的词，小网络把问来的东西想一想，平均再把一切合成一个判断。2017 年 6 月问世的 Transformer，就是这样的块一层层叠起来。今天所说的大语言模型，无非是叠得更深、向量更宽、读的文字更多。

再看一眼你的损失曲线。它往下走时会经过 0.69：知道一条消息说的是哪两方、却在两方之间抛硬币，损失就是这么多。词袋走到这里就卡住了。它那一半的正确率，看上去像是关键词没选好，其实缺的是一个想法。所以，分类器卡住时，先问：要判对，它得看见什么？它看得见吗？测试集里还要有成对的难题，词一样、意思不同。简单消息上的平均分，会掩盖你的产品到底识不识字。`,
  },
  ambientTypes,
}

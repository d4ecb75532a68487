import type { ExerciseDefinition } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { examplesPerIntent, intentCount, requestLength } from './data.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'
import { encoderTensors } from './language/encoder-shape.js'

const labelled = examplesPerIntent * intentCount

export const exercise: ExerciseDefinition = {
  slug: 'fine-tune-intents',
  kind: 'fine-tuning',
  title: { en: 'What does this customer want?', 'zh-CN': '这位客户想要什么？' },
  summary: {
    en: 'Fine-tune a pretrained encoder on 48 labelled requests and see how far it beats the same network from scratch.',
    'zh-CN': '用 48 条标注请求微调一个预训练编码器，看看它比从零训练的同一个网络强多少。',
  },
  skills: {
    'large-model-lifecycle': 1,
    'natural-language-processing': 0.8,
    'model-evaluation': 0.4,
    'training-optimisation': 0.4,
    'application-scenarios': 0.2,
  },
  expectedMinutes: 40,
  shape: 'train',
  data: {
    tokens: { dtype: 'int32', shape: [labelled, requestLength] },
    labels: { dtype: 'int32', shape: [labelled] },
  },
  handlers: {
    predict: {
      input: { tokens: { dtype: 'int32', shape: ['requests', 'length'] } },
      output: { probabilities: { dtype: 'float32', shape: ['requests', intentCount] } },
      rowwise: { dimension: 'requests', tolerance: 0.02 },
    },
  },
  criteria: [
    {
      id: 'probabilities',
      title: { en: 'Probabilities for every request', 'zh-CN': '每条请求都给出概率' },
      weight: 10,
      required: true,
    },
    {
      id: 'padding',
      title: { en: 'Empty places change nothing', 'zh-CN': '空位不影响答案' },
      weight: 15,
      required: true,
    },
    {
      id: 'labelled-requests',
      title: { en: 'Knows its own examples', 'zh-CN': '学会了自己的例子' },
      weight: 15,
      required: true,
    },
    {
      id: 'beats-scratch',
      title: { en: 'Better than from scratch', 'zh-CN': '胜过从零训练' },
      weight: 25,
      required: true,
    },
    {
      id: 'new-requests',
      title: { en: 'Understands new wordings', 'zh-CN': '听得懂新的说法' },
      weight: 35,
      required: true,
    },
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 60, memoryMb: 1024 },
  rungs: ['tfjs-node-gpu', 'wasm'],
  assets: [{ file: 'encoder.bin', tensors: encoderTensors }],
  afterword: {
    en: `You took a network that had only ever filled gaps in unlabelled messages, and 48 examples were enough to make it sort requests in words it was never taught. The same network without that past learned the examples by heart and understood little else. That gap is the whole economy of pretrained models: someone pays once for the language, everyone after pays a little for the task.

For your product this changes the first question. Not "do we have a hundred thousand labels?" but "is there a model that already knows this language, and can we write fifty good examples this afternoon?" Then test it on wordings that nobody used for training, one F1 for every intent, because the intent that fails is a customer who waits.`,
    'zh-CN': `你拿来的网络只做过一件事：在没有标签的消息里填空。可是 48 个例子就够了，它能给从没教过的说法分类。没有这段经历的同一个网络，只会把例子背熟，别的几乎听不懂。这个差距就是预训练模型的全部经济学：有人为“懂语言”付一次大钱，之后每个人只为自己的任务付一点点。

对你的产品来说，第一个问题因此变了。不再是“我们有没有十万条标注”，而是“有没有一个已经懂这种语言的模型，今天下午我们能不能写出五十个好例子”。然后用训练里没出现过的说法去测，每个意图单独看 F1，因为分错的那一类，就是一位正在等待的客户。`,
  },
  ambientTypes,
}

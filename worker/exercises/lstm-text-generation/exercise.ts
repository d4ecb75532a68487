import type { ExerciseDefinition } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { rowLength, trainingRows } from './data.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'
import { vocabulary } from './lexicon.js'

export const exercise: ExerciseDefinition = {
  slug: 'lstm-text-generation',
  kind: 'language',
  title: { en: 'A letter that remembers how it began', 'zh-CN': '写到最后还记得开头的信' },
  summary: {
    en: 'Write the cell of an LSTM, train it to read letters word by word, and let it write new ones.',
    'zh-CN': '亲手写出 LSTM 的单元，训练它逐词读信，再让它写出新的信。',
  },
  skills: {
    'natural-language-processing': 1,
    'generative-models': 0.4,
    'deep-learning-basics': 0.4,
    'training-optimisation': 0.2,
  },
  expectedMinutes: 40,
  shape: 'train',
  data: {
    letters: { dtype: 'int32', shape: [trainingRows, rowLength] },
    vocabulary: { dtype: 'int32', shape: [] },
  },
  handlers: {
    cell: {
      input: {
        forget: { dtype: 'float32', shape: ['rows', 'units'] },
        input: { dtype: 'float32', shape: ['rows', 'units'] },
        output: { dtype: 'float32', shape: ['rows', 'units'] },
        candidate: { dtype: 'float32', shape: ['rows', 'units'] },
        memory: { dtype: 'float32', shape: ['rows', 'units'] },
      },
      output: {
        memory: { dtype: 'float32', shape: ['rows', 'units'] },
        hidden: { dtype: 'float32', shape: ['rows', 'units'] },
      },
      rowwise: { dimension: 'rows', tolerance: 1e-3 },
    },
    probabilities: {
      input: { tokens: { dtype: 'int32', shape: ['rows', 'words'] } },
      output: { chances: { dtype: 'float32', shape: ['rows', 'words', vocabulary] } },
      rowwise: { dimension: 'rows', tolerance: 0.01 },
    },
    generate: {
      input: {
        prompt: { dtype: 'int32', shape: ['rows', 'given'] },
        temperature: { dtype: 'float32', shape: [] },
        dice: { dtype: 'float32', shape: ['rows', 'words'] },
      },
      output: { words: { dtype: 'int32', shape: ['rows', 'words'] } },
    },
  },
  criteria: [
    {
      id: 'cell',
      title: { en: 'What is kept, what is told', 'zh-CN': '记住什么，说出什么' },
      weight: 20,
      required: true,
    },
    {
      id: 'one-way',
      title: { en: 'Chances, from the past alone', 'zh-CN': '只凭过去给出概率' },
      weight: 10,
      required: true,
    },
    {
      id: 'perplexity',
      title: { en: 'Better than counting', 'zh-CN': '胜过数词' },
      weight: 25,
      required: true,
    },
    {
      id: 'long-range',
      title: { en: 'Remembers how it began', 'zh-CN': '还记得开头' },
      weight: 20,
      required: true,
    },
    {
      id: 'temperature',
      title: { en: 'Writes as it is asked to', 'zh-CN': '按要求的温度写' },
      weight: 15,
      required: true,
    },
    {
      id: 'letters',
      title: { en: 'Letters that keep the rules', 'zh-CN': '信写得合规矩' },
      weight: 10,
      required: true,
    },
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 45, memoryMb: 768 },
  rungs: ['tfjs-node-gpu', 'wasm'],
  afterword: {
    en: `From about 2014 to 2018 machines read and wrote with what you have built: translation on phones, replies suggested under a mail, speech turned into text. All of it ran on this cell, in several layers and with a thousand units. What your loss curve gained below the dashed line was the memory at work, and no amount of counting would have bought it.

Its weak point is the one you could feel while it trained: word after word, nothing side by side, and everything about the past squeezed into one list of numbers. Transformers dropped the state and let each word look back; with that, training could be spread over thousands of cards. Small recurrent models are still around, where a device has to answer at each word with little memory, and newer relatives with a state are being tried for very long texts.

For your product, keep two habits. When somebody praises a text model, ask for a case where the beginning decides the end: who was addressed, in which tone, about what. And keep the dice: a text that a user complains about should be one that you can write again.`,
    'zh-CN': `你做出来的东西，在 2014 到 2018 年前后替机器读写：手机上的翻译、邮件下方的回复建议、语音转文字，用的都是这种单元，只是叠了几层，每层上千个单元。损失曲线在虚线以下赚到的，就是记忆的功劳；靠数词，数多少也换不来。

它的弱点，你在训练时也感受到了：一个词接一个词，没法并行；过去的一切都得挤进一串数里。Transformer 不要状态，让每个词自己回头看，训练因此可以铺到几千张卡上。小型循环模型今天仍有用武之地，比如设备内存很小、又要逐词作答的场合；一些带状态的新模型也正在被用来处理特别长的文字。

对你的产品，留下两个习惯。有人夸一个文本模型好，就让他演示“开头决定结尾”的例子：是写给谁的，用什么口吻，说的是什么事。另外，把骰子留着：用户抱怨过的那段文字，你应该能原样再写一遍。`,
  },
  ambientTypes,
}

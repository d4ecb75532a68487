import type { CriterionDefinition, ExerciseDefinition, Localized, TensorSpec } from '../src/contract/index.js'
import { languageModelAsset, languageModelShape } from '../language-model/shape.js'
import { ambientTypes } from './ambient-types.js'
import { longestAnswer } from './brand.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'

const { vocabulary } = languageModelShape
const texts: TensorSpec = { dtype: 'int32', shape: ['texts', 'length'] }
const drawing: Record<string, TensorSpec> = {
  temperature: { dtype: 'float32', shape: [] },
  topK: { dtype: 'int32', shape: [] },
  seed: { dtype: 'int32', shape: [] },
}

export const exercise: ExerciseDefinition = {
  slug: 'fine-tune-generation',
  kind: 'fine-tuning',
  title: { en: 'A model that speaks for your brand', 'zh-CN': '让模型替品牌开口' },
  summary: {
    en: 'Fine-tune a small pretrained language model on 40 answers of one brand, and let it write with temperature and top-k.',
    'zh-CN': '用一个品牌的 40 条回复微调一个预训练的小语言模型，再让它带着温度和 top-k 去写。',
  },
  skills: {
    'large-model-lifecycle': 1,
    'generative-models': 0.7,
    'natural-language-processing': 0.6,
    'training-optimisation': 0.4,
    'model-evaluation': 0.3,
  },
  expectedMinutes: 40,
  shape: 'train',
  data: { texts: { dtype: 'int32', shape: ['texts', longestAnswer] } },
  handlers: {
    logits: {
      input: { tokens: texts },
      output: { logits: { dtype: 'float32', shape: ['texts', 'length', vocabulary] } },
      rowwise: { dimension: 'texts', tolerance: 0.05 },
    },
    sample: {
      input: { logits: { dtype: 'float32', shape: ['rows', 'words'] }, ...drawing },
      output: { tokens: { dtype: 'int32', shape: ['rows'] } },
    },
    generate: {
      input: { tokens: texts, ...drawing },
      output: { tokens: texts },
    },
  },
  criteria: [
    required('causal', 15, { en: 'Nothing is seen ahead of time', 'zh-CN': '不提前看答案' }),
    required('temperature', 15, { en: 'Temperature', 'zh-CN': '温度' }),
    required('top-k', 10, { en: 'Top-k', 'zh-CN': 'Top-k 只留前 k 个' }),
    required('writes', 10, { en: 'Writes what it means', 'zh-CN': '写的就是想的' }),
    required('padding', 10, { en: 'Padding teaches nothing', 'zh-CN': '不学填充' }),
    required('voice', 25, { en: 'The voice', 'zh-CN': '品牌的口吻' }),
    required('language', 15, { en: 'The language is kept', 'zh-CN': '语言还在' }),
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 60, memoryMb: 1024 },
  rungs: ['tfjs-node-gpu', 'wasm'],
  assets: [languageModelAsset],
  afterword: {
    en: `You took a model that wrote about products in general and made it speak like one brand, with forty texts and a few seconds. It needed no label and no new layer: the task, naming the next word, stayed what it had been in pretraining. Greeting and goodbye came from your folder, the kettle that leaks came from before. The same network without its past learned the phrases and little else.

For your product: owning weights and asking an interface are two different positions. With weights you can bend a model to your voice, keep it in your house and freeze its version; with an interface you write better instructions and hope for the next release. Measure both sides of every fine-tuning, what it gained on your texts and what it lost on all others. And give people the temperature that fits the job: near 0 where an answer must be the same twice, higher where they want three drafts to choose from. A low perplexity says that it sounds right. Whether the promise it makes to a customer is true, it doesn't say.`,
    'zh-CN': `你拿到的模型会泛泛地谈论产品，你用四十段文本、几秒钟，让它说起了一个品牌的话。不用标签，也不用加层：任务还是“说出下一个词”，和预训练时一样。问候和告别来自你的文件夹，会漏水的水壶来自从前。没有这段过去的同一个网络，学会了那几句话，别的几乎什么也没学到。

对你的产品来说，手里有权重和只能调接口，是两种处境。有权重，就能把模型掰成自己的腔调，留在自家机房，版本也由你冻结；只有接口，就只能把指令写得更好，再盼下一次发布。每次微调都要量两头：在你的文本上赢了多少，在其他文本上丢了多少。温度也要配合用途：同一个问题必须给同一个答案，就调到接近 0；想要三份草稿来挑，就调高一些。困惑度低，说明听起来像；它对客户许的承诺是不是真的，困惑度不管。`,
  },
  ambientTypes,
}

function required(id: string, weight: number, title: Localized): CriterionDefinition {
  return { id, title, weight, required: true }
}

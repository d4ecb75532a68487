import type { ExerciseDefinition } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { trainingTokens } from './data.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'
import { vocabulary } from './lexicon.js'

export const exercise: ExerciseDefinition = {
  slug: 'ngram-language-model',
  kind: 'language',
  title: { en: 'Which word comes next?', 'zh-CN': '下一个词是什么？' },
  summary: {
    en: 'Build the suggestion bar of a support desk by counting words, and measure it as language models are measured.',
    'zh-CN': '靠数词给客服做一个输入建议栏，再用衡量语言模型的办法来衡量它。',
  },
  skills: {
    'natural-language-processing': 1,
    'model-evaluation': 0.3,
    'data-analysis': 0.2,
  },
  expectedMinutes: 30,
  shape: 'train',
  data: {
    tokens: { dtype: 'int32', shape: [trainingTokens] },
    vocabulary: { dtype: 'int32', shape: [] },
  },
  handlers: {
    probabilities: {
      input: { contexts: { dtype: 'int32', shape: ['rows', 2] } },
      output: { chances: { dtype: 'float32', shape: ['rows', vocabulary] } },
      rowwise: { dimension: 'rows', tolerance: 1e-5 },
    },
    perplexity: {
      input: { tokens: { dtype: 'int32', shape: ['words'] } },
      output: { perplexity: { dtype: 'float32', shape: [] } },
    },
  },
  criteria: [
    {
      id: 'distribution',
      title: { en: 'Chances that add up to 1', 'zh-CN': '概率加起来是 1' },
      weight: 10,
      required: true,
    },
    {
      id: 'possible',
      title: { en: 'Nothing is impossible', 'zh-CN': '没有不可能的词' },
      weight: 15,
      required: true,
    },
    {
      id: 'one-word',
      title: { en: 'Makes use of one word', 'zh-CN': '用上一个词' },
      weight: 30,
      required: true,
    },
    {
      id: 'two-words',
      title: { en: 'Makes use of two words', 'zh-CN': '用上两个词' },
      weight: 30,
      required: true,
    },
    {
      id: 'measured',
      title: { en: 'Perplexity, measured', 'zh-CN': '量出困惑度' },
      weight: 15,
      required: true,
    },
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 10, memoryMb: 512 },
  rungs: ['tfjs-node-gpu', 'wasm', 'cpu'],
  afterword: {
    en: `You have built a language model: every word gets a chance of coming next, and one number, the perplexity on text it has not seen, says how good it is. Models with hundreds of billions of parameters are trained to bring down the same surprise that you added up. Yours looks two words back. A third would need 48 times as many contexts, and nearly all of them would be empty; that is why people stopped counting and began to compute, with words that know which other words they resemble, and with attention that finds what matters a thousand words back.

For your product the small model keeps its place. It costs nothing to run, never leaves the house, forgets on request, and can show the messages behind each suggestion. Ask two questions before you buy a larger one: what is the perplexity, or better, how often is the right word among the three shown, on our own messages? And what does the model do with what it has never seen? Yours has an answer to that, since you gave it one.`,
    'zh-CN': `你做出了一个语言模型：每个词都有一个“接下来就是它”的概率，再用一个数，也就是没见过的文字上的困惑度，说明它有多好。几千亿参数的模型，训练时压低的也正是你累加的那份惊讶。你的模型往前看两个词。再多看一个，上文的种类就要乘 48，而且几乎全是空的；人们因此不再数，改成算：让词知道自己和哪些词相近，让注意力去一千个词之前找出要紧的那个。

在产品里，小模型依然有它的位置：运行几乎不花钱，数据不出公司，说删就能删，每条建议都能拿出背后的消息来。买更大的模型之前，先问两个问题：在我们自己的消息上，困惑度是多少？更好的问法是，正确的词有多少次出现在那三个建议里？遇到从没见过的情况，它怎么办？你的模型对此有答案，因为那是你给的。`,
  },
  ambientTypes,
}

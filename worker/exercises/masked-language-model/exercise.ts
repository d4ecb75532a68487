import type { ExerciseDefinition } from '../src/contract/index.js'
import { percent } from '../src/authoring/index.js'
import { ambientTypes } from './ambient-types.js'
import { cardLength, trainingCards } from './data.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'
import { vocabulary } from './lexicon.js'
import { measured, measuredOn } from './yardstick.js'

const [both, causal, trying, single] = [
  measured.bothSides.gaps,
  measured.causal.gaps,
  measured.causal.singleTryingAll,
  measured.bothSides.single,
].map(percent)

export const exercise: ExerciseDefinition = {
  slug: 'masked-language-model',
  kind: 'pre-training',
  title: { en: 'The covered word', 'zh-CN': '被盖住的词' },
  summary: {
    en: 'Cover words by BERT’s rule and pre-train a small model that tells them from both sides, without a single label.',
    'zh-CN': '按 BERT 的规则盖住一些词，不用一条标注，预训练一个从两边猜词的小模型。',
  },
  skills: {
    'large-model-lifecycle': 0.8,
    'natural-language-processing': 0.8,
    'data-preparation': 0.3,
    'model-evaluation': 0.2,
  },
  expectedMinutes: 35,
  shape: 'train',
  data: {
    cards: { dtype: 'int32', shape: [trainingCards, cardLength] },
    vocabulary: { dtype: 'int32', shape: [] },
  },
  handlers: {
    mask: {
      input: {
        tokens: { dtype: 'int32', shape: ['cards', 'tokens'] },
        dice: { dtype: 'float32', shape: ['cards', 'tokens', 3] },
      },
      output: {
        shown: { dtype: 'int32', shape: ['cards', 'tokens'] },
        labels: { dtype: 'int32', shape: ['cards', 'tokens'] },
      },
      rowwise: { dimension: 'cards', tolerance: 0 },
    },
    probabilities: {
      input: { tokens: { dtype: 'int32', shape: ['cards', 'tokens'] } },
      output: { chances: { dtype: 'float32', shape: ['cards', 'tokens', vocabulary] } },
      rowwise: { dimension: 'cards', tolerance: 0.01 },
    },
  },
  criteria: [
    {
      id: 'chosen',
      title: { en: 'One word in seven, by chance', 'zh-CN': '大约每七个词选一个，随机地选' },
      weight: 20,
      required: true,
    },
    {
      id: 'fates',
      title: { en: 'Covered, exchanged or left alone', 'zh-CN': '盖住、换掉，或者不动' },
      weight: 15,
      required: true,
    },
    {
      id: 'both-sides',
      title: { en: 'Looks to both sides, and not at padding', 'zh-CN': '两边都看，不看填充' },
      weight: 15,
      required: true,
    },
    {
      id: 'gaps',
      title: { en: 'Words under the mask', 'zh-CN': '盖住的词' },
      weight: 35,
      required: true,
    },
    {
      id: 'slips',
      title: { en: 'Words that don’t belong', 'zh-CN': '放错的词' },
      weight: 15,
      required: true,
    },
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 45, memoryMb: 768 },
  rungs: ['tfjs-node-gpu', 'wasm'],
  afterword: {
    en: `You have pre-trained a language model. Nobody labelled a card; the cards made the questions themselves, and the dice made new questions out of old cards in every epoch. BERT did the same in 2018 with 3.3 billion words, and many a search box, spam filter and ticket sorter since has been such a model with a small layer on top.

Two kinds of models split here. The same network, with the same cards and the same number of steps, fills ${both} of the gaps if it may look both ways and ${causal} if it reads from the left. A causal model can make up for that: put each of the 37 words into the gap, read the card 37 times, and keep the word that makes the whole card likeliest. With a single gap on a card it was then right in ${trying}; looking both ways got ${single} in one reading (means of twelve kitchens, measured on ${measuredOn}). With the vocabulary of a real language that is tens of thousands of readings for one word. So for sorting, finding, checking and comparing text that is already there, looking both ways is cheap. For writing it is of no use, as there is nothing to the right yet. A model that writes also gets more questions out of each text, one for every word instead of one in seven, which is one reason why the largest models are of that kind. Ask first what your product does with text: whoever only sorts messages may not need a model that writes them.

And keep one thing in mind: a model learns what it is asked. Ask at masks only, and what it says elsewhere is left to chance. When a model does well in training and oddly in use, compare the two questions before you blame the data.`,
    'zh-CN': `你预训练了一个语言模型。没有人标注过卡片，题目是卡片自己出的；每一轮重掷骰子，旧卡片又成了新题。BERT 在 2018 年用 33 亿个词做了同样的事，此后的搜索框、垃圾邮件过滤、工单分拣，不少就是这样的模型上面加一小层。

两类模型在这里分了家。同样的网络，同样的卡片，同样的步数：两边都看，补对 ${both} 的空缺；只从左边读，补对 ${causal}。因果模型也有补救的办法：把 37 个词逐个填进空缺，卡片读 37 遍，留下让整张卡片概率最大的那个词。每张卡片只有一个空缺时，这样能补对 ${trying}；两边都看的，读一遍补对 ${single}（十二家厨房的平均，测于 ${measuredOn}）。可换成真实语言的词表，为一个词就要读几万遍。所以，对已经写好的文字做分类、查找、检查、比对，两边都看更省。写作则用不上它，因为右边还什么都没有。会写的模型从每段文字里得到的题目也更多：每个词都是一道，而不是七个词才一道；最大的那些模型都属于这一类，这是原因之一。所以先问你的产品拿文字做什么：只是分拣消息的话，未必需要一个会写消息的模型。

还有一点值得记住：模型学会的，是它被问到的。只在掩码上问它，别处说什么就全凭运气。模型训练时很好、用起来却怪，先比一比两边问的是不是同一个问题，再去怪数据。`,
  },
  ambientTypes,
}

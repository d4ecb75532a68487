import type { ExerciseDefinition } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { ratingCount } from './data.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'
import { listLength } from './lists.js'

export const exercise: ExerciseDefinition = {
  slug: 'recommender',
  kind: 'application',
  title: { en: 'What should she listen to next?', 'zh-CN': '接下来给她推荐什么？' },
  summary: {
    en: 'Replace the list that shows everybody the same by one that learns each listener’s taste from a few stars.',
    'zh-CN': '把人人都一样的热播榜，换成从几颗星里学会每个人口味的推荐。',
  },
  skills: {
    'application-scenarios': 1,
    'training-optimisation': 0.5,
    'model-evaluation': 0.4,
  },
  expectedMinutes: 35,
  shape: 'train',
  data: {
    listener: { dtype: 'int32', shape: [ratingCount] },
    show: { dtype: 'int32', shape: [ratingCount] },
    stars: { dtype: 'float32', shape: [ratingCount] },
    counts: { dtype: 'int32', shape: [2] },
  },
  handlers: {
    predict: {
      input: {
        listener: { dtype: 'int32', shape: ['pairs'] },
        show: { dtype: 'int32', shape: ['pairs'] },
      },
      output: { stars: { dtype: 'float32', shape: ['pairs'] } },
      rowwise: { dimension: 'pairs', tolerance: 0.01 },
    },
    recommend: {
      input: { listener: { dtype: 'int32', shape: ['listeners'] } },
      output: { shows: { dtype: 'int32', shape: ['listeners', listLength] } },
    },
  },
  criteria: [
    {
      id: 'newcomers',
      title: { en: 'Sensible with newcomers', 'zh-CN': '对新来的人也靠谱' },
      weight: 15,
      required: true,
    },
    {
      id: 'ratings',
      title: { en: 'Stars for shows not heard yet', 'zh-CN': '没听过的节目会打几星' },
      weight: 40,
      required: true,
    },
    {
      id: 'unheard',
      title: { en: 'Nothing they know already', 'zh-CN': '不推荐听过的' },
      weight: 15,
      required: true,
    },
    {
      id: 'lists',
      title: { en: 'Lists that fit each listener', 'zh-CN': '每份榜单都合口味' },
      weight: 30,
      required: true,
    },
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 15, memoryMb: 512 },
  rungs: ['tfjs-node-gpu', 'wasm', 'cpu'],
  afterword: {
    en: `You factorised a table that is two thirds empty. Nobody told the model what a crime show is. It found eight directions along which shows and listeners can agree, because agreeing explained the stars. The same idea, with vectors for everything, is behind most feeds, shops and music apps, and behind the embeddings of language models.

Three things to take to your product. Ask for the baseline: a recommender that does not beat “best rated, minus what you know” is only more expensive. Ask what newcomers see, because every listener was one, and your model has nothing for them but averages. And remember that the stars came from people who found a show at all. What is never shown is never rated, and never learned. So leave a place on the list for something new, and measure what people do with it, not only what they had said before.`,
    'zh-CN': `你分解了一张三分之二是空白的表。没有人告诉模型什么叫悬疑节目，它自己找到了八个方向，节目和听众可以在这些方向上合得来或合不来，因为这样最能解释星数。同样的想法，给一切都配上向量，支撑着大多数信息流、电商和音乐应用，也支撑着语言模型里的词向量。

有三点可以带回产品里。第一，问基线：如果赢不过“口碑榜去掉听过的”，推荐系统就只是更贵而已。第二，问新用户看到的是什么：每位听众都曾是新用户，而对他们，模型手里只有平均值。第三，别忘了星数来自那些碰巧遇到节目的人：从没展示过的，就不会有评分，也就永远学不到。所以榜单上要给新东西留一个位置，并且去衡量人们之后做了什么，而不只是他们以前说过什么。`,
  },
  ambientTypes,
}

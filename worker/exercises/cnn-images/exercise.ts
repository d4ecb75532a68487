import type { ExerciseDefinition } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { belts, trainingPhotos } from './data.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'
import { side } from './photo.js'

export const exercise: ExerciseDefinition = {
  slug: 'cnn-images',
  kind: 'vision',
  title: { en: 'Which belt does this parcel take?', 'zh-CN': '这件包裹走哪条传送带？' },
  summary: {
    en: 'Build a small convolutional network that finds a mark wherever it was stamped, and look at the filters it learned.',
    'zh-CN': '搭一个小小的卷积网络，印记盖在哪儿都能认出来，再看看它学会的滤波器长什么样。',
  },
  skills: {
    'computer-vision': 1,
    'deep-learning-basics': 0.5,
    'training-optimisation': 0.3,
  },
  expectedMinutes: 30,
  shape: 'train',
  data: {
    photos: { dtype: 'float32', shape: [trainingPhotos, side, side] },
    belts: { dtype: 'int32', shape: [trainingPhotos] },
  },
  handlers: {
    predict: {
      input: { photos: { dtype: 'float32', shape: ['photos', side, side] } },
      output: { probabilities: { dtype: 'float32', shape: ['photos', belts] } },
      rowwise: { dimension: 'photos', tolerance: 0.02 },
    },
    filters: {
      input: {},
      output: { filters: { dtype: 'float32', shape: ['height', 'width', 'filters'] } },
    },
  },
  criteria: [
    {
      id: 'one-at-a-time',
      title: { en: 'Each photo judged alone', 'zh-CN': '逐张判断，互不影响' },
      weight: 10,
      required: true,
    },
    {
      id: 'new-photos',
      title: { en: 'Photos it has never seen', 'zh-CN': '从没见过的照片' },
      weight: 45,
      required: true,
    },
    {
      id: 'every-belt',
      title: { en: 'No belt left behind', 'zh-CN': '不落下任何一条传送带' },
      weight: 25,
      required: true,
    },
    {
      id: 'probabilities',
      title: { en: 'Probabilities that deserve trust', 'zh-CN': '概率值得信任' },
      weight: 20,
      required: true,
    },
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 40, memoryMb: 768 },
  rungs: ['tfjs-node-gpu', 'wasm'],
  afterword: {
    en: `You built what has read pictures for thirty years: filters that look everywhere, a pooling that forgets where, and one dense layer that draws the conclusion. Its 5,132 numbers do what 50,500 in a dense network couldn’t, because it needn’t learn anew at each place what a mark looks like. That knowledge is built in, and building in the right knowledge beats adding numbers.

It has limits that follow from its design. It has seen marks tilted by up to 17 degrees, so a parcel that lies upside down is a stranger to it. It says which of four marks it is, never that there is none: a photo of the floor gets a belt, too. And in your hidden depot it was the same code that worked, not the same network: with other marks, it had to be trained anew. When somebody shows you a vision model, ask what its training photos had in common. That is what it will quietly rely on.`,
    'zh-CN': `你搭出来的，正是三十年来一直在看图的那套东西：到处看一遍的滤波器，忘掉位置的池化，再加一个下结论的全连接层。它只有 5132 个数，却做到了 50500 个数的全连接网络做不到的事，因为它不必在每个位置上重新学一遍印记长什么样。这条知识是写进结构里的；写对一条知识，胜过多加几万个数。

它的局限也来自这个结构。它见过的印记最多歪 17 度，倒着放的包裹对它来说就是陌生的。它只会说是四种印记里的哪一种，从不说“一种也没有”：拍到地板，它照样给一条传送带。还有，换到评分用的那个仓库，管用的是同一份代码，而不是同一个网络：印记换了，就得重新训练。以后有人给你演示视觉模型，先问一句：训练照片有什么共同点？模型悄悄依赖的，就是这些。`,
  },
  ambientTypes,
}

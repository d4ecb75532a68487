import type { ExerciseDefinition } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { sliders, trainingPictures } from './data.js'
import { pixels } from './faces.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'

const onSliders = { dtype: 'float32', shape: ['pictures', sliders] } as const

export const exercise: ExerciseDefinition = {
  slug: 'vae',
  kind: 'generative',
  title: { en: 'Two sliders for a face', 'zh-CN': '两个滑块，一张脸' },
  summary: {
    en: 'Train a variational auto-encoder that finds two sliders behind a thousand faces and draws new ones.',
    'zh-CN': '训练一个变分自编码器，从一千张脸里找出背后的两个滑块，再画出新的脸。',
  },
  skills: {
    'generative-models': 1,
    'deep-learning-basics': 0.4,
    'training-optimisation': 0.3,
  },
  expectedMinutes: 35,
  shape: 'train',
  data: { pictures: { dtype: 'float32', shape: [trainingPictures, pixels] } },
  handlers: {
    encode: {
      input: { pictures: { dtype: 'float32', shape: ['pictures', pixels] } },
      output: { mean: onSliders, logVar: onSliders },
      rowwise: { dimension: 'pictures', tolerance: 0.02 },
    },
    decode: {
      input: { places: { dtype: 'float32', shape: ['places', sliders] } },
      output: { ink: { dtype: 'float32', shape: ['places', pixels] } },
      rowwise: { dimension: 'places', tolerance: 0.02 },
    },
  },
  criteria: [
    {
      id: 'explained',
      title: { en: 'New faces explained', 'zh-CN': '解释没见过的脸' },
      weight: 35,
      required: true,
    },
    {
      id: 'width',
      title: { en: 'Clouds of the right width', 'zh-CN': '云的宽度合适' },
      weight: 20,
      required: true,
    },
    {
      id: 'knowledge',
      title: { en: 'Both sliders in use', 'zh-CN': '两个滑块都在用' },
      weight: 20,
      required: true,
    },
    {
      id: 'draws',
      title: { en: 'Random draws that look like faces', 'zh-CN': '随便一抽，都像脸' },
      weight: 25,
      required: true,
    },
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 30, memoryMb: 512 },
  rungs: ['tfjs-node-gpu', 'wasm'],
  afterword: {
    en: `Nobody told your model what a mood is. It found two sliders because two numbers were all it could afford, and because neighbouring places had to look alike. Picture generators still work in the small space of an auto-encoder like this one: they compress a photo first, make the new one in there, and let the decoder draw it. The language models that made the headlines are another family, built on the Transformer.

Three things for your product. A place between two faces gives a face between them, so a slider can be shipped without a designer for each position; but a slider means whatever the data varied most in, and nobody promised that it is what your users would name. Draws are a little blurred, because the model hedges where it isn't sure; if sharp pictures sell, that is a cost to weigh. And a model that draws well may have stopped using a slider at all. So look at what each slider knows before you name it in the interface.`,
    'zh-CN': `没有人告诉过你的模型什么是心情。它找到两个滑块，是因为它只付得起两个数，而且相邻的位置必须画得相像。今天的图像生成工具，很多仍在这样的自编码器的小空间里工作：先把照片压进去，在里面造出新的，再由解码器画出来。而占据新闻头条的语言模型是另一个家族，它们建在 Transformer 之上。

对你的产品来说，有三点值得带走。两张脸之间的位置，画出来就是两者之间的脸，所以滑块上线时，不必让设计师把每一格都画一遍；但滑块的含义，是数据里变化最大的东西，没有人保证它正好是用户叫得出名字的那个。画出来的脸会有点糊，因为模型在没把握的地方会两边下注；如果产品靠清晰的图取胜，这就是要掂量的代价。最后，画得不错的模型，也可能早就不用其中某个滑块了。所以在界面上给滑块起名之前，先看看它到底知道多少。`,
  },
  ambientTypes,
}

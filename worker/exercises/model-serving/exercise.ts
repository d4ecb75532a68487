import type { ExerciseDefinition, TensorMapSpec, TensorSpec } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { fileHints } from './file-hints.js'
import { serviceHints } from './service-hints.js'

const float = (...shape: (number | string)[]): TensorSpec => ({ dtype: 'float32', shape })
const whole = (...shape: (number | string)[]): TensorSpec => ({ dtype: 'int32', shape })
const model: TensorMapSpec = {
  mean: float('measures'),
  deviation: float('measures'),
  w1: float('measures', 'hidden'),
  b1: float('hidden'),
  w2: float('hidden', 'verdicts'),
  b2: float('verdicts'),
}
const file: TensorMapSpec = { file: whole('bytes') }

/**
 * `serve` is not declared row-wise: the grader would then ask some rows twice, and the meter would count both. It is
 * asked about the same rows at seven batch sizes instead, which holds answers to each other just as well.
 */
export const exercise: ExerciseDefinition = {
  slug: 'model-serving',
  kind: 'deployment',
  title: { en: 'Forty thousand bikes before sunrise', 'zh-CN': '天亮之前，四万辆车' },
  summary: {
    en: 'Take a trained model into service: write it to a file, read it back, answer in batches and leave nothing in memory.',
    'zh-CN': '让训练好的模型上岗：写成文件，读回来，分批回答，内存里什么也不留下。',
  },
  skills: {
    'deployment-monitoring': 1,
    'compute-cost': 0.4,
    'model-efficiency': 0.2,
  },
  expectedMinutes: 40,
  shape: 'functions',
  data: {},
  handlers: {
    save: { input: model, output: file },
    load: { input: file, output: model },
    serve: {
      input: { rows: float('rows', 'measures'), most: whole(1) },
      output: { probabilities: float('rows', 3) },
    },
    meter: {
      input: {},
      output: { tensors: whole(1), reads: whole(1), calls: whole('calls') },
    },
  },
  criteria: [
    {
      id: 'file',
      title: { en: 'A file that anybody can read', 'zh-CN': '谁都能读的文件' },
      weight: 20,
      required: true,
    },
    {
      id: 'load',
      title: { en: 'Reads what somebody else wrote', 'zh-CN': '读得懂别人写的文件' },
      weight: 20,
      required: true,
    },
    {
      id: 'answers',
      title: { en: 'The same answers as before', 'zh-CN': '答案和原来一样' },
      weight: 25,
      required: true,
    },
    {
      id: 'batches',
      title: { en: 'Within the budget', 'zh-CN': '不超预算' },
      weight: 20,
      required: true,
    },
    {
      id: 'memory',
      title: { en: 'Nothing left behind', 'zh-CN': '什么也不留下' },
      weight: 15,
      required: true,
    },
  ],
  hints: { ...fileHints, ...serviceHints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 10, memoryMb: 512 },
  rungs: ['tfjs-node-gpu', 'wasm', 'cpu'],
  afterword: {
    en: `Formats that people really use are built like yours: a header that says what follows, then plain numbers. What makes a file good is that somebody who has never seen your code can read it. And what belongs to a model is everything that its answers depend on. The mean and the deviation of the training are as much a part of it as any weight; leave them behind, and the service computes happily and is wrong.

Now look at your two pictures. From one row a call to sixteen, the night’s work gets many times cheaper, and after that the curve is nearly flat, while memory keeps growing. So a batch size is a product decision: how long may somebody wait, and what does a machine with more memory cost? A night run takes large batches; a rider who stands in the street gets a batch of one. And a service that leaves four tensors behind with each request works in every demonstration. It falls over on the third day.`,
    'zh-CN': `人们真正在用的模型文件，构造和你写的差不多：开头说明后面有什么，接着就是一串数。好不好，要看一个从没见过你代码的人能不能读。凡是答案要用到的东西，都属于模型。训练时的均值和标准差，和任何一个权重一样，是模型的一部分；落下了它们，服务照样算得欢，只是算错了。

再看看你的两张图。从每次一行到每次十六行，一夜的工作便宜了好多倍；再往上曲线就快平了，内存却还在涨。所以，批大小是一个产品决定：用户最多能等多久，内存更大的机器又要多少钱？夜间任务用大批；站在街边的用户，一批就他一个。还有，每次请求留下四个张量的服务，演示的时候永远没问题，到第三天才会倒下。`,
  },
  ambientTypes,
}

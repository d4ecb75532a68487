import type { ExerciseDefinition } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'

export const exercise: ExerciseDefinition = {
  slug: 'backpropagation',
  kind: 'mlp',
  title: { en: 'Who is to blame for the error?', 'zh-CN': '这个错，该怪谁？' },
  summary: {
    en: 'A training takes nearly four times as long since a change, and nothing is red. Pass the blame back layer by layer.',
    'zh-CN': '一次改动之后，训练要花近四倍的步数，却没有任何报错。把责任一层一层传回去。',
  },
  skills: {
    'deep-learning-basics': 1,
    'training-optimisation': 0.6,
  },
  expectedMinutes: 35,
  shape: 'functions',
  data: {},
  handlers: {
    gradients: {
      input: {
        x: { dtype: 'float32', shape: ['leads', 'inputs'] },
        w1: { dtype: 'float32', shape: ['inputs', 'units'] },
        b1: { dtype: 'float32', shape: ['units'] },
        w2: { dtype: 'float32', shape: ['units', 'outputs'] },
        b2: { dtype: 'float32', shape: ['outputs'] },
        targets: { dtype: 'float32', shape: ['leads', 'outputs'] },
      },
      output: {
        loss: { dtype: 'float32', shape: [] },
        dw1: { dtype: 'float32', shape: ['inputs', 'units'] },
        db1: { dtype: 'float32', shape: ['units'] },
        dw2: { dtype: 'float32', shape: ['units', 'outputs'] },
        db2: { dtype: 'float32', shape: ['outputs'] },
      },
    },
  },
  criteria: [
    {
      id: 'loss',
      title: { en: 'The loss', 'zh-CN': '损失' },
      weight: 10,
      required: true,
    },
    {
      id: 'output-layer',
      title: { en: 'Gradients of the output layer', 'zh-CN': '输出层的梯度' },
      weight: 30,
      required: true,
    },
    {
      id: 'hidden-layer',
      title: { en: 'Gradients of the hidden layer', 'zh-CN': '隐藏层的梯度' },
      weight: 40,
      required: true,
    },
    {
      id: 'batch',
      title: { en: 'Many leads at once', 'zh-CN': '一次算一批线索' },
      weight: 20,
      required: true,
    },
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 10, memoryMb: 512 },
  rungs: ['tfjs-node-gpu', 'wasm', 'cpu'],
  afterword: {
    en: `You have written what every training run does most of the time. Forward once, back once, and every weight knows its part in the error, a handful of weights here and hundreds of billions in a large language model. The way back costs about twice the way forward, and that is why training is dearer than answering.

Now the change can be told: somebody had multiplied the blame of the outputs by the slope p (1 − p) once more, which belongs to another loss. Nothing broke. Gradients that are a little wrong still point roughly downhill, so the loss falls, the tests are green, and the bill comes as compute. When a team tells you that a training got slower and nobody knows why, ask for two things: the loss curve before and after, and a gradient check, which moves single weights a little and compares. You also saw the blame shrink on its way: each sigmoid lets at most a quarter through. Stack ten such layers and the first ones hear nothing any more; that is why deep networks use other curves and shortcuts past the layers.`,
    'zh-CN': `你写出的，正是每次训练花时间最多的那件事。往前一趟，往回一趟，每个权重就都知道自己在错误里占多少份额；这里只有几个权重，大语言模型里有几千亿个。往回走的代价大约是往前的两倍，所以训练比回答贵。

现在可以揭晓那次改动了：有人把输出的责任又乘了一遍斜率 p (1 − p)，那是另一种损失的公式。什么都没坏。稍有错误的梯度仍然大致指向下坡，于是损失在降，测试全绿，代价却出现在算力账单上。以后团队说“训练变慢了，不知道为什么”，就向他们要两样东西：改动前后的损失曲线，以及一次梯度检验，也就是把个别权重挪动一点点，看结果对不对得上。你也看到责任在路上越传越小：每个 sigmoid 最多放行四分之一。叠上十层，最前面几层就什么也听不到了；深层网络之所以改用别的曲线，还要加上绕过层的捷径，原因就在这里。`,
  },
  ambientTypes,
}

import type { ExerciseDefinition } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { answerCount, questions } from './data.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'

export const exercise: ExerciseDefinition = {
  slug: 'user-behaviour',
  kind: 'application',
  title: { en: 'Which topics should be rewritten?', 'zh-CN': '该重写哪几个知识点？' },
  summary: {
    en: 'Find the topics that learners struggle with, although the dashboard blames those that beginners take.',
    'zh-CN': '看板总是怪新手常答的知识点。找出学员真正卡住的那几个。',
  },
  skills: {
    'data-analysis': 1,
    'application-scenarios': 0.5,
    'model-evaluation': 0.5,
  },
  expectedMinutes: 30,
  shape: 'train',
  data: {
    learner: { dtype: 'int32', shape: [answerCount] },
    question: { dtype: 'int32', shape: [answerCount] },
    right: { dtype: 'int32', shape: [answerCount] },
    topicOf: { dtype: 'int32', shape: [questions] },
    counts: { dtype: 'int32', shape: [2] },
  },
  handlers: {
    predict: {
      input: {
        learner: { dtype: 'int32', shape: ['pairs'] },
        topic: { dtype: 'int32', shape: ['pairs'] },
      },
      output: { chance: { dtype: 'float32', shape: ['pairs'] } },
      rowwise: { dimension: 'pairs', tolerance: 0.001 },
    },
    difficulty: {
      input: { topic: { dtype: 'int32', shape: ['topics'] } },
      output: { difficulty: { dtype: 'float32', shape: ['topics'] } },
      rowwise: { dimension: 'topics', tolerance: 0.0001 },
    },
  },
  criteria: [
    {
      id: 'chances',
      title: { en: 'Chances of the next answer', 'zh-CN': '下一题答对的概率' },
      weight: 25,
      required: true,
    },
    {
      id: 'few-answers',
      title: { en: 'Careful after few answers', 'zh-CN': '答得少，不急着下结论' },
      weight: 15,
      required: true,
    },
    {
      id: 'calibration',
      title: { en: 'Seven in ten means seven in ten', 'zh-CN': '说七成，就是七成' },
      weight: 15,
      required: true,
    },
    {
      id: 'ranking',
      title: { en: 'The hard topics first', 'zh-CN': '真正难的排在前面' },
      weight: 30,
      required: true,
    },
    {
      id: 'scale',
      title: { en: 'What an average learner can do', 'zh-CN': '普通学员答得怎样' },
      weight: 15,
      required: true,
    },
  ],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 15, memoryMb: 512 },
  rungs: ['tfjs-node-gpu', 'wasm', 'cpu'],
  afterword: {
    en: `You separated two things that a share of wrong answers mixes up: how hard a topic is, and who came to answer it. The model is over sixty years old; Georg Rasch made it for reading tests. School tests are still put on one scale with it, so that marks can be compared though nobody sat the same paper, and so are adaptive quizzes, which pick the next question near what you can do.

The same mix-up sits on most dashboards. A support article that only desperate people open has poor ratings. A feature that only experts find has wonderful ones. A clinic that takes the hard cases has the worst results. Before you compare shares, ask who is in them. And take the second lesson along: after six answers your model said little about a learner, and it was right to. A number that few data stand behind should stay close to what is usual, on the dashboard as in the model.`,
    'zh-CN': `答错比例把两件事混在了一起：知识点有多难，来答的是谁。你把它们分开了。这个模型已经六十多岁，是格奥尔格·拉施为阅读测验提出来的。直到今天，学校考试仍用它把不同的卷子放到同一把尺子上，没做过同一份卷子的人也能比较；自适应测验也用它，专挑和你水平相当的题来出。

同样的混淆，大多数看板上都有。只有走投无路的人才会点开的帮助文档，评分很低；只有老手才找得到的功能，好评如潮；专收疑难病人的医院，疗效垫底。比较比例之前，先问一句：这里面都是谁？还有一点也请带走：一位学员只答了六题时，你的模型没有多说什么，这是对的。背后数据很少的数，就该贴近平常水平，模型里如此，看板上也该如此。`,
  },
  ambientTypes,
}

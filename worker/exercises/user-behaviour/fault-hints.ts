import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId =
  'answers-vary' | 'answer-form' | 'given-and-returned' | 'endless-training' | 'too-much-kept'

/** Which help fits a run that ended before there were chances to look at. */
export const faultHints = {
  'non-finite': 'question-for-topic',
  inconsistent: 'answers-vary',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'endless-training',
  MEMORY_LIMIT: 'too-much-kept',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'answers-vary': {
    nudge: {
      en: 'The same topic, asked about among others, got another number. What in your answer depends on the company?',
      'zh-CN': '同一个知识点，和别的放在一起问，得到的数就不一样。你的答案里有什么取决于同伴？',
    },
    explanation: {
      en: 'A difficulty belongs to a topic, a chance to a learner and a topic. Neither may be scaled or shifted by what else stands in the question, and neither may hold a random number. What has to be centred is centred once, in training.',
      'zh-CN':
        '难度属于知识点，概率属于学员和知识点。两者都不能按同一批还问了什么来缩放或平移，也不能带随机数。需要居中的，在训练时居中一次就好。',
    },
    nearSolution: {
      en: 'Answer each one by itself: `difficulty[which]` and `chanceOf(who, topic.values[at])`.',
      'zh-CN': '逐个回答：`difficulty[which]` 和 `chanceOf(who, topic.values[at])`。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'Asked about three topics, how many numbers do you hand back, and in which order?',
      'zh-CN': '问三个知识点，你交回几个数？按什么顺序？',
    },
    explanation: {
      en: '`difficulty` is asked about some topics in any order, and answers with one number for each of them in that order, not with the whole table. `predict` is asked about pairs: the first learner with the first topic, the second with the second; one chance for each pair.',
      'zh-CN':
        '`difficulty` 会被问到若干个知识点，顺序不定；要按那个顺序，每个回答一个数，而不是交回整张表。`predict` 问的是一对一对：第一位学员配第一个知识点，第二位配第二个；每一对一个概率。',
    },
    nearSolution: {
      en: '`return { difficulty: Array.from(topic.values, (which) => difficulty[which]) }` and `return { chance: Array.from(learner.values, (who, at) => chanceOf(who, topic.values[at])) }`.',
      'zh-CN':
        '`return { difficulty: Array.from(topic.values, (which) => difficulty[which]) }` 和 `return { chance: Array.from(learner.values, (who, at) => chanceOf(who, topic.values[at])) }`。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted? Most often an object was taken for the list inside it.',
      'zh-CN': '再读一遍上面那句话：代码想当然地以为了什么？最常见的是把对象当成了里面的列表。',
    },
    explanation: {
      en: '`data.right` is an object; the list is `data.right.values`. The same goes for `topic` and `learner` in a question. The file exports `train`, which returns `predict` and `difficulty`; nothing is imported. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '`data.right` 是一个对象，列表在 `data.right.values` 里；问题里的 `topic` 和 `learner` 也一样。文件导出 `train`，它返回 `predict` 和 `difficulty`，不需要 import。点“运行”就能看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: 'Write `Array.from(data.right.values, (right, at) => …)` and `Array.from(topic.values, (which) => …)`.',
      'zh-CN':
        '写 `Array.from(data.right.values, (right, at) => …)` 和 `Array.from(topic.values, (which) => …)`。',
    },
  },
  'endless-training': {
    nudge: {
      en: 'Ninety epochs over all answers take well under a second. What does your code do so much more often?',
      'zh-CN': '所有答案过 90 轮，远不到一秒。你的代码里是什么做得多出这么多？',
    },
    explanation: {
      en: 'One pass over the answers fills all sums at once. Searching the answers again for each learner or each topic multiplies the work by hundreds. A loop that waits for a log-loss of 0 never ends: nobody can know beforehand what will be answered.',
      'zh-CN':
        '答案过一遍，所有的和就都填好了。为每位学员、每个知识点再把答案找一遍，工作量要多出几百倍。等对数损失变成 0 的循环永远不会结束：谁也不可能事先知道会怎么答。',
    },
    nearSolution: {
      en: 'Keep the starter’s loops: one over `answers`, one over learners, one over topics, in each of 90 epochs.',
      'zh-CN': '保持初始代码的循环：90 轮，每轮一遍 `answers`、一遍学员、一遍知识点。',
    },
  },
  'too-much-kept': {
    nudge: {
      en: 'The model has 264 numbers. What else does your code keep?',
      'zh-CN': '整个模型只有 264 个数。你的代码还留着什么？',
    },
    explanation: {
      en: 'Lists that grow with every epoch fill the memory, and so do tensors that nobody disposes of. Nothing of an epoch is needed in the next but the two tables.',
      'zh-CN': '每一轮都在变长的列表会占满内存，没人释放的张量也会。下一轮用得到的，只有那两张表。',
    },
    nearSolution: {
      en: 'Make the sums anew in each epoch, as the starter does, and keep nothing else.',
      'zh-CN': '像初始代码那样，每轮重新建一次求和的表，其余什么都不留。',
    },
  },
}

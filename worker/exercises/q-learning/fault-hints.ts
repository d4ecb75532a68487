import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId =
  'runaway-values' | 'answer-form' | 'given-and-returned' | 'endless-practice' | 'too-much-kept'

/** Which help fits a run that ended before there was a robot to follow. */
export const faultHints = {
  'non-finite': 'runaway-values',
  inconsistent: 'not-greedy',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'endless-practice',
  MEMORY_LIMIT: 'too-much-kept',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'runaway-values': {
    nudge: {
      en: 'Your values have grown beyond all numbers. Does a value move towards something, or is something added to it each time?',
      'zh-CN': '你的价值大到没有数能装下了。价值是在朝某个目标靠近，还是每次都往上加？',
    },
    explanation: {
      en: 'A step is learned from by the difference between what it turned out to be worth and what it was thought to be worth. Once the two agree, nothing changes any more. Adding the worth itself never ends: each value feeds the next, and they all grow without bound. A learning rate above 2 overshoots in the same way.',
      'zh-CN':
        '学习靠的是差：这一步实际的价值，减去原来以为的价值。两者一致了，就不再变。如果加的是价值本身，就没有尽头：一个价值喂大另一个，全都无限增长。学习率超过 2，也会这样越冲越远。',
    },
    nearSolution: {
      en: 'Write `known[direction] += learningRate * (worth - known[direction])`, with `learningRate = 0.3 * left`.',
      'zh-CN':
        '写 `known[direction] += learningRate * (worth - known[direction])`，`learningRate = 0.3 * left`。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'Each robot needs one direction and four values. Is the direction a place in the row, or the number that stands there?',
      'zh-CN': '每个机器人要一个方向和四个价值。方向是那一行里的位置，还是那个位置上的数？',
    },
    explanation: {
      en: '`advise` returns an object with `direction`, one whole number from 0 to 3 for each robot (0 up, 1 right, 2 down, 3 left), and `values`, a row of four numbers for each robot, in the order asked. The largest value is no direction; its place in the row is.',
      'zh-CN':
        '`advise` 返回一个对象：`direction` 是每个机器人一个 0 到 3 的整数（0 上，1 右，2 下，3 左），`values` 是每个机器人一行四个数，顺序与提问一致。最大的价值不是方向，它在那一行里的位置才是。',
    },
    nearSolution: {
      en: 'Write `return { direction: rows.map(best), values: rows }`.',
      'zh-CN': '写 `return { direction: rows.map(best), values: rows }`。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted? Most often a flat list was taken for a table, or a cell was asked for that does not exist.',
      'zh-CN':
        '再读一遍上面那句话：代码想当然地以为了什么？最常见的是：把一长串数当成了表格，或者去取一个不存在的格子。',
    },
    explanation: {
      en: 'The file exports `train`, and `train` returns an object with `advise`. `data.moves.values` is one long list, building after building, cell after cell; the function `step` finds the right place in it. Your own table `values` is a list of lists: building, cell, direction. A direction must be 0, 1, 2 or 3.',
      'zh-CN':
        '文件导出 `train`，`train` 返回带有 `advise` 的对象。`data.moves.values` 是一长串数，一座楼接一座楼，一格接一格；函数 `step` 会在里面找到正确的位置。你自己的表 `values` 则是层层的列表：楼、格子、方向。方向只能是 0、1、2、3。',
    },
    nearSolution: {
      en: 'Leave `step` and `start` as they were given; read `values[building][cell]` for the cell you are in and `values[building][next]` for the one you come to.',
      'zh-CN':
        '`step` 和 `start` 保持原样；所在的格子读 `values[building][cell]`，走到的格子读 `values[building][next]`。',
    },
  },
  'endless-practice': {
    nudge: {
      en: 'All of practice takes about a second. Which of your trips never ends?',
      'zh-CN': '全部练习大约一秒就够了。你的哪一趟永远走不完？',
    },
    explanation: {
      en: 'A robot that knows nothing may run against a wall for ever. So each trip has a longest length, and the number of trips is fixed beforehand. Waiting until values stop changing takes for ever on a slippery floor: there they always change a little.',
      'zh-CN':
        '什么都不懂的机器人，可能会永远对着墙走。所以每一趟都有步数上限，趟数也事先定好。地面会打滑，价值总会变一点点，等它“不再变化”是等不到的。',
    },
    nearSolution: {
      en: 'Keep the loops of the starter: `episodes = 4000` trips in each building, at most `longest = 60` steps in each.',
      'zh-CN': '保持初始代码的循环：每座楼 `episodes = 4000` 趟，每趟最多 `longest = 60` 步。',
    },
  },
  'too-much-kept': {
    nudge: {
      en: 'What your robot knows fits into a few hundred numbers. What else is being kept?',
      'zh-CN': '机器人知道的东西，几百个数就装得下。你还留着什么？',
    },
    explanation: {
      en: 'Q-learning forgets each step as soon as it has learned from it: the table is all there is. A list of every step ever made, or a tensor made for each, fills the memory.',
      'zh-CN':
        'Q 学习每走一步，学完就可以忘掉，留下的只有那张表。如果把走过的每一步都存进列表，或者每一步都造一个张量，内存就会被填满。',
    },
    nearSolution: {
      en: 'Keep only `values`; plain numbers and lists do all the work here, without tensors.',
      'zh-CN': '只保留 `values`；这里用普通的数和列表就够了，不需要张量。',
    },
  },
}

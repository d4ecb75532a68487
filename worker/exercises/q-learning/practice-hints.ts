import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

export type PracticeHintId = Extract<
  HintId,
  'nothing-learned' | 'one-table' | 'not-greedy' | 'rate-too-high' | 'never-explores' | 'too-little-practice'
>

/** Help for mistakes in how the robot practises, and in what it does with what it knows. */
export const practiceHints: Readonly<Record<PracticeHintId, StagedHint>> = {
  'nothing-learned': {
    nudge: {
      en: 'All your values are still 0. Does anything you compute ever reach the table?',
      'zh-CN': '你的价值全都还是 0。你算出来的东西，有没有真的写回表里？',
    },
    explanation: {
      en: 'Learning is a change of the table: the value of this cell and this direction moves a part of the way towards what the step turned out to be worth. A number that was taken out of the table is a copy, and changing it changes nothing; nor does a learning rate of 0.',
      'zh-CN':
        '学习就是改动这张表：这一格、这个方向的价值，朝着这一步实际的价值挪近一点。从表里取出来的数只是个副本，改它没有用；学习率是 0，也等于没改。',
    },
    nearSolution: {
      en: 'Write `known[direction] += learningRate * surprise` with `learningRate = 0.3 * left`; `known` is the row of the table itself.',
      'zh-CN':
        '写 `known[direction] += learningRate * surprise`，`learningRate = 0.3 * left`；`known` 就是表里的那一行。',
    },
  },
  'one-table': {
    nudge: {
      en: 'Your robot knows the same in every building. Is the third cell of the first row the same place everywhere?',
      'zh-CN': '你的机器人在每座楼里知道的都一样。每座楼的第一行第三格，是同一个地方吗？',
    },
    explanation: {
      en: 'A table has a row for each situation that calls for another decision. Which building it is belongs to the situation: with one table, each building overwrites what another has taught. Lists in JavaScript are shared, not copied, when the same one is put in twice.',
      'zh-CN':
        '凡是需要不同决定的情形，表里都要有自己的一行。在哪座楼里，也是情形的一部分：共用一张表，这座楼学到的会被那座楼覆盖。在 JavaScript 里，把同一个列表放进去两次，是共用，不是复制。',
    },
    nearSolution: {
      en: 'Keep the start of `values` as it was given, with a new list for each building, and use `values[building][cell]` throughout.',
      'zh-CN': '保持 `values` 原来的初始写法，每座楼一个新列表，并且处处使用 `values[building][cell]`。',
    },
  },
  'not-greedy': {
    nudge: {
      en: 'Your values are fine, and your robot doesn’t go by them. What should it do on duty, when a nurse is waiting?',
      'zh-CN': '你的价值没问题，可机器人没有照着走。护士在等药的时候，它该怎么走？',
    },
    explanation: {
      en: 'Trying things out is for practice. On duty every random step is a detour, or a fall, that somebody pays for. The answer for a cell is the place of its largest value, the same each time it is asked.',
      'zh-CN':
        '试一试是练习时的事。上岗以后，随机的每一步都是弯路，甚至是摔下楼梯，都要有人承担。一格的答案，就是它最大价值所在的位置，什么时候问都一样。',
    },
    nearSolution: {
      en: 'Answer with `direction: rows.map(best)`, without `curiosity` and without `random()`.',
      'zh-CN': '用 `direction: rows.map(best)` 来回答，不用 `curiosity`，也不用 `random()`。',
    },
  },
  'rate-too-high': {
    nudge: {
      en: 'Your values jump with each experience. If the robot slips once, should it give up a good way?',
      'zh-CN': '你的价值随着每次经历来回跳。机器人只滑了一次，就该放弃一条好路吗？',
    },
    explanation: {
      en: 'On a slippery floor, one step says little: the same step may lead to the station or down the stairs. A value must average over many experiences. With a learning rate of 1 it only remembers the last one; a rate that stays large never settles. Begin with a part of the surprise, and less and less of it as practice goes on.',
      'zh-CN':
        '地面会打滑，一步说明不了什么：同样的一步，可能走到护士站，也可能摔下楼梯。价值要在很多次经历上取平均。学习率是 1，就只记得最后一次；学习率一直很大，就永远安定不下来。一开始只取意外的一部分，练得越久取得越少。',
    },
    nearSolution: {
      en: 'Write `const learningRate = 0.3 * left`.',
      'zh-CN': '写 `const learningRate = 0.3 * left`。',
    },
  },
  'never-explores': {
    nudge: {
      en: 'Your robot knows its own ways well and hardly anything beside them. How would it ever find a better one?',
      'zh-CN': '你的机器人对自己常走的路很熟，旁边的却几乎一无所知。它要怎样才能发现更好的路？',
    },
    explanation: {
      en: 'A robot that always does what it thinks best repeats whatever worked first, and the values of the other directions stay as they were. It has to try things at random now and then: always at first, when it knows nothing, and rarely in the end.',
      'zh-CN':
        '总是做自认为最好的事，就会一直重复最先走通的办法，其他方向的价值一直停在原处。所以时不时要随机试一试：开头什么都不知道，就全靠试；到后来，很少再试。',
    },
    nearSolution: {
      en: 'Write `const curiosity = left`, and `random() < curiosity ? Math.floor(random() * directions) : best(known)` for the direction.',
      'zh-CN':
        '写 `const curiosity = left`，方向写 `random() < curiosity ? Math.floor(random() * directions) : best(known)`。',
    },
  },
  'too-little-practice': {
    nudge: {
      en: 'Your values are on their way up from 0 and have not arrived. How many trips did the robot make, and how much did it take from each?',
      'zh-CN': '你的价值正从 0 往上走，还没有到位。机器人练了多少趟？每一趟又学进去多少？',
    },
    explanation: {
      en: 'News of the station moves back by about one cell a trip, and each value needs many experiences until slips average out. Too few trips, or too small a learning rate, stop halfway. Practice costs: that is why it is done in a simulator.',
      'zh-CN':
        '护士站的消息每趟大约往回传一格，而每个价值都要很多次经历，才能把打滑平均掉。趟数太少，或者学习率太小，都会停在半路。练习是有成本的，所以才放在模拟器里做。',
    },
    nearSolution: {
      en: 'Use `episodes = 4000` and `learningRate = 0.3 * left`.',
      'zh-CN': '用 `episodes = 4000` 和 `learningRate = 0.3 * left`。',
    },
  },
}

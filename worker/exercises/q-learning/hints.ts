import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'
import { practiceHints, type PracticeHintId } from './practice-hints.js'

/** Help for mistakes in what a step is taken to be worth. */
const worthHints: Readonly<Record<Exclude<HintId, PracticeHintId>, StagedHint>> = {
  'no-discount': {
    nudge: {
      en: 'Your robot is in no hurry: a delivery in thirty steps counts for it as much as one now. What did you do with `discount`?',
      'zh-CN': '你的机器人一点也不急：三十步之后才送到，在它看来和现在送到一样好。`discount` 你用在哪儿了？',
    },
    explanation: {
      en: 'What comes a step later counts a little less. The value of the next cell is therefore multiplied by the discount before it is added to the reward; over many steps the factors multiply, and far rewards fade.',
      'zh-CN':
        '晚一步得到的，要少算一点。所以下一格的价值要先乘折扣，再加到奖励上；步数一多，折扣连乘，远处的奖励就淡了。',
    },
    nearSolution: {
      en: 'Write `const worth = ended ? reward : reward + discount * Math.max(...values[building][next])`.',
      'zh-CN':
        '写 `const worth = ended ? reward : reward + discount * Math.max(...values[building][next])`。',
    },
  },
  'short-sighted': {
    nudge: {
      en: 'Your values look one step ahead and no further. How would a robot five cells away know of the station?',
      'zh-CN': '你的价值只看眼前一步。离护士站五格远的机器人，怎么会知道有个护士站？',
    },
    explanation: {
      en: 'The reward alone tells what this step brought, not where it led. News of the station travels backwards, one cell at a time, because each value borrows from the best value of the next cell.',
      'zh-CN':
        '奖励只说这一步得到了什么，没说这一步走到了哪里。护士站的消息是一格一格往回传的，因为每个价值都会借用下一格的最好价值。',
    },
    nearSolution: {
      en: 'Add what follows: `reward + discount * Math.max(...values[building][next])`, and only the reward where `ended`.',
      'zh-CN': '加上后续：`reward + discount * Math.max(...values[building][next])`；`ended` 时只有奖励。',
    },
  },
  'wrong-cell': {
    nudge: {
      en: 'Your steps are worth what the cell they start from is worth. Where does the robot stand once it has moved?',
      'zh-CN': '你的每一步，价值来自出发的那一格。走完之后，机器人站在哪里？',
    },
    explanation: {
      en: 'What follows a step is what can be had from the cell it led to. If the values of the starting cell are used instead, a cell feeds on itself: no news comes in from outside, and a good reward next door is counted over and over.',
      'zh-CN':
        '一步之后能得到什么，取决于走到的那一格。如果用出发格的价值，这一格就在自己喂自己：外面的消息进不来，隔壁的好奖励却被一遍遍重复计算。',
    },
    nearSolution: {
      en: 'Take the maximum over `values[building][next]`, not over `known` or `values[building][cell]`.',
      'zh-CN': '最大值要对 `values[building][next]` 取，而不是 `known` 或 `values[building][cell]`。',
    },
  },
  'mean-not-max': {
    nudge: {
      en: 'Your values are those of a robot that often goes anywhere at random. Will yours do that once it is on duty?',
      'zh-CN': '你算出的价值，属于一个常常随便乱走的机器人。你的机器人上岗以后也会这样吗？',
    },
    explanation: {
      en: 'On duty the robot takes the best direction in each cell, so what follows is the best of the next four values. Their average, or the value of whatever step comes next in practice, counts whims that a sensible robot would never have, and cells near stairs look worse than they are.',
      'zh-CN':
        '上岗后，机器人在每一格都走最好的方向，所以后续是下一格四个价值里最好的那个。如果取平均，或者取练习时碰巧走的那一步，就把明智的机器人不会有的心血来潮也算了进去，楼梯附近的格子就显得比实际更糟。',
    },
    nearSolution: {
      en: 'Use `Math.max(...values[building][next])` instead of an average, or of the step that comes next.',
      'zh-CN': '用 `Math.max(...values[building][next])`，不要用平均值，也不要用接下来碰巧走的那一步。',
    },
  },
  'reward-sign': {
    nudge: {
      en: 'Your robot shuns the station and is drawn to the stairs. Which sign do the rewards have?',
      'zh-CN': '你的机器人躲着护士站，却被楼梯吸引。奖励的正负号是怎么定的？',
    },
    explanation: {
      en: 'A reward is what you want more of; trouble has a minus already. If it is subtracted, or the smallest value is looked for, the robot learns with great diligence the opposite of what you wanted.',
      'zh-CN':
        '奖励是越多越好的东西，麻烦事本来就带着负号。如果再减一次，或者去找最小的价值，机器人就会非常勤奋地学会和你想要的相反的事。',
    },
    nearSolution: {
      en: 'Add the reward as it is: `reward + discount * Math.max(…)`, and pick the direction with the largest value.',
      'zh-CN': '奖励原样相加：`reward + discount * Math.max(…)`，并选价值最大的方向。',
    },
  },
  'keeps-going': {
    nudge: {
      en: 'Your robot believes that it can deliver over and over. What follows when a trip has ended?',
      'zh-CN': '你的机器人以为可以一遍又一遍地送达。一趟结束之后，后面还有什么？',
    },
    explanation: {
      en: 'At the station and on the stairs the trip is over. If practice goes on from there, the robot steps off the station and back onto it and collects the reward again, so all values are far too high.',
      'zh-CN':
        '到了护士站或者楼梯，这一趟就结束了。如果还从那里接着走，机器人就会走下护士站再走回来，把奖励领了又领，所有价值都会高得离谱。',
    },
    nearSolution: {
      en: 'Leave the loop with `if (ended) break` before `cell = next`, and let `worth` be the reward alone when `ended`.',
      'zh-CN': '在 `cell = next` 之前写 `if (ended) break` 跳出循环；`ended` 时 `worth` 只等于奖励。',
    },
  },
  'other-values': {
    nudge: {
      en: 'Your values agree with one another, but they are not about these rewards. What else does your robot get paid for?',
      'zh-CN': '你的价值彼此说得通，但说的不是这里的奖励。你的机器人还在为别的什么领赏？',
    },
    explanation: {
      en: 'A bonus for moving, for new cells or for coming nearer seems to help, and changes the goal: the robot is now good at collecting the bonus. What should be praised is said by the rewards alone, and what `worth` contains beside reward and discounted best value ends up in every decision.',
      'zh-CN':
        '给移动、给新格子、给“更近一点”发奖金，看起来有帮助，其实改了目标：机器人变得擅长领奖金。该表扬什么，只由奖励来说；`worth` 里除了奖励和打折后的最好价值，多放的任何东西都会影响每一个决定。',
    },
    nearSolution: {
      en: 'Leave `step` as it was given and write `const worth = ended ? reward : reward + discount * Math.max(...values[building][next])`, nothing else.',
      'zh-CN':
        '保持 `step` 原样，`worth` 只写 `ended ? reward : reward + discount * Math.max(...values[building][next])`，别的都不加。',
    },
  },
}

/** Help for every mistake that `diagnosis.ts` can recognise. */
export const hints: Readonly<Record<HintId, StagedHint>> = { ...worthHints, ...practiceHints }

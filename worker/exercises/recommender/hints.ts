import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'
import { hintsOnLists } from './list-hints.js'
import { hintsOnSteps } from './step-hints.js'

type OtherHintId = keyof typeof hintsOnLists | keyof typeof hintsOnSteps

/** Help for what an estimate is made of; `step-hints.ts` has the training, `list-hints.ts` the recommendations. */
const hintsOnEstimates: Readonly<Record<Exclude<HintId, OtherHintId>, StagedHint>> = {
  'unrated-as-zero': {
    nudge: {
      en: 'Your estimates lie far below anything that people give. Which stars did you count for a show that nobody had rated?',
      'zh-CN': '你的估计远低于听众实际打出的星数。没有人打过分的节目，你按几星算了？',
    },
    explanation: {
      en: 'A gap in the table is no zero. Most listeners never met most shows; that says nothing about whether they would like them. Filled with zeros, the table has two invented ratings for each real one, and the model learns the gaps. Only ratings that were given may be trained on.',
      'zh-CN':
        '表里的空白不是 0。大多数节目，听众根本没碰到过，空白并不说明喜不喜欢。补成 0，一条真实的评分旁边就有差不多两条编出来的，模型学到的是空白。只能用真正打过的分来训练。',
    },
    nearSolution: {
      en: 'Loop over `used`, as the starter does: `for (const { listener, show, stars } of used)`. Nothing needs to be filled in.',
      'zh-CN':
        '像初始代码那样只遍历 `used`：`for (const { listener, show, stars } of used)`，不需要补任何数。',
    },
  },
  'no-average': {
    nudge: {
      en: 'Somebody who has rated nothing gets one or two stars for everything from you. Where should an estimate begin?',
      'zh-CN': '一次分都没打过的人，你给他的估计全都低得离谱。估计应该从哪里起步？',
    },
    explanation: {
      en: 'A newcomer’s kindness and tastes are still zero, so the estimate is what remains: the average and the show’s worth. Without the average, training makes every listener’s own numbers carry it. That works for those who have rated often and for nobody else.',
      'zh-CN':
        '新来的人，手松手紧和口味都还是 0，估计里只剩下平均分和节目的口碑。少了平均分，训练就会让每位听众自己的数去承担它：打过很多分的人还行，别人就不行了。',
    },
    nearSolution: {
      en: 'Begin with it: `return average + kindness[listener] + worth[show] + fit`.',
      'zh-CN': '从平均分开始：`return average + kindness[listener] + worth[show] + fit`。',
    },
  },
  'no-biases': {
    nudge: {
      en: 'To somebody who has rated nothing, all shows look alike in your model. Do you know nothing about them?',
      'zh-CN': '在你的模型里，对一次分都没打过的人，所有节目都一个样。关于这些节目，你真的一无所知吗？',
    },
    explanation: {
      en: 'Some shows are better for nearly everybody. With `worth` that is said in one number. Without it, the tastes of each listener have to learn it again, from that listener’s own ratings, and a newcomer has none. The same goes for `kindness`: a three from a strict listener is praise.',
      'zh-CN':
        '有些节目几乎人人觉得好，`worth` 用一个数就说清了。没有它，每位听众的口味都要从自己的评分里重新学一遍，而新来的人一条评分也没有。`kindness` 同理：手紧的人打三星，已经是表扬。',
    },
    nearSolution: {
      en: 'Keep both in the estimate, `average + kindness[listener] + worth[show] + fit`, and move both: `worth[show] -= learningRate * (error + pull * worth[show])`, likewise `kindness[listener]`.',
      'zh-CN':
        '估计里两个都要有：`average + kindness[listener] + worth[show] + fit`；两个都要更新：`worth[show] -= learningRate * (error + pull * worth[show])`，`kindness[listener]` 同理。',
    },
  },
  'loud-start': {
    nudge: {
      en: 'You claim to know the tastes of people who have rated nothing. Where do those tastes come from?',
      'zh-CN': '一次分都没打过的人，你却说得出他们的口味。这些口味是从哪里来的？',
    },
    explanation: {
      en: 'Tastes begin as random numbers, so that no two factors learn the same. What nobody trains stays random. Begun small, they hardly move an estimate; begun large, every newcomer gets opinions by lot.',
      'zh-CN':
        '口味从随机数起步，为的是不让两个因子学成一样。没被训练到的，就一直是随机数。起步时小，它对估计几乎没有影响；起步时大，每个新来的人都会被随机安上一套口味。',
    },
    nearSolution: {
      en: 'Leave the start as it was given, between −0.1 and 0.1: `0.2 * (random() - 0.5)`.',
      'zh-CN': '保持给定的起步值，在 −0.1 到 0.1 之间：`0.2 * (random() - 0.5)`。',
    },
  },
  'same-for-everybody': {
    nudge: {
      en: 'Two listeners who agree on nothing get the same stars from you. What in your estimate belongs to a listener?',
      'zh-CN': '两位口味截然相反的听众，在你这里得到的星数完全一样。估计里有什么是属于听众自己的？',
    },
    explanation: {
      en: 'An average of everybody, or of a show, is the “popular now” list once more. What makes an estimate personal is the meeting of this listener’s tastes with this show’s traits: factor by factor multiplied, then added up.',
      'zh-CN':
        '所有人的平均，或者一档节目的平均，不过是又一份热播榜。让估计因人而异的，是这位听众的口味和这档节目的特质相遇：逐个因子相乘，再加起来。',
    },
    nearSolution: {
      en: 'In `expected`: `let fit = 0`, then `for (let factor = 0; factor < factors; factor++) fit += tastes[listener][factor] * traits[show][factor]`, then `return average + kindness[listener] + worth[show] + fit`. And move all four numbers in places 2 and 3.',
      'zh-CN':
        '`expected` 里写 `let fit = 0`，再写 `for (let factor = 0; factor < factors; factor++) fit += tastes[listener][factor] * traits[show][factor]`，最后 `return average + kindness[listener] + worth[show] + fit`。第 2、3 处的四个量都要更新。',
    },
  },
  'no-tastes': {
    nudge: {
      en: 'Kind listeners and good shows are in your model; tastes are not. For whom do you like a show better than for others, and why?',
      'zh-CN':
        '手松的听众、口碑好的节目，你的模型都懂，口味却不懂。同一档节目，为什么更适合这个人而不是那个人？',
    },
    explanation: {
      en: 'The product of tastes and traits is exactly 0 for every pair. Either it is left out of the estimate, or it began at zero and never left: each of the two moves by the error times the other one, and times zero is zero. Random small numbers break the tie.',
      'zh-CN':
        '每一对的“口味乘特质”都恰好是 0。要么估计里没有它，要么它从 0 起步就再没离开过：两边各自按“误差乘对方”移动，对方是 0，移动就是 0。所以要从小的随机数起步。',
    },
    nearSolution: {
      en: 'Add `fit += tastes[listener][factor] * traits[show][factor]` for each factor, return it with the rest, and begin both tables with `0.2 * (random() - 0.5)`.',
      'zh-CN':
        '对每个因子写 `fit += tastes[listener][factor] * traits[show][factor]`，和其余部分一起返回；两张表都从 `0.2 * (random() - 0.5)` 起步。',
    },
  },
}

export const hints: Readonly<Record<HintId, StagedHint>> = {
  ...hintsOnEstimates,
  ...hintsOnSteps,
  ...hintsOnLists,
}

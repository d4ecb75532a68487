import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type ScaleHintId = Extract<
  HintId,
  | 'scale-upside-down'
  | 'wrong-scale'
  | 'spent-twice'
  | 'paid-for-average'
  | 'split-over-teams'
  | 'sensitivity-forgotten'
  | 'range-as-sensitivity'
  | 'own-bounds'
  | 'sensitivity-of-average'
>

/** Help for noise of the wrong size: too little breaks the promise, too much wastes it. */
export const scaleHints: Readonly<Record<ScaleHintId, StagedHint>> = {
  'scale-upside-down': {
    nudge: {
      en: 'Make ε smaller: a stricter promise. Does your noise become larger or smaller?',
      'zh-CN': '把 ε 调小，承诺就更严格。你的噪声是变大了还是变小了？',
    },
    explanation: {
      en: 'The budget stands below the line. Half the ε allows half as much to be learned about anybody, so it takes twice the noise. And what one person can move stands above it: the more, the more noise it takes to hide.',
      'zh-CN':
        '预算要放在分母上。ε 减半，允许别人了解到的东西也减半，所以噪声要加倍。一个人能让结果变动多少，则放在分子上：变动越大，就需要越多噪声来遮住。',
    },
    nearSolution: {
      en: 'Sensitivity divided by budget: `1 / epsilon.values[0]` for a count, `1 / budget` and `sensitivity / budget` in the report.',
      'zh-CN':
        '敏感度除以预算：计数用 `1 / epsilon.values[0]`，报表里用 `1 / budget` 和 `sensitivity / budget`。',
    },
  },
  'wrong-scale': {
    nudge: {
      en: 'Your noise has another size than the promise asks for. Which two numbers decide it?',
      'zh-CN': '你的噪声大小和承诺要求的不一样。它由哪两个数决定？',
    },
    explanation: {
      en: 'The scale is what one person can move a figure by, divided by what that figure may spend. Anything else, a fixed scale, the number of people, the truth itself, gives too little noise in one company and too much in another. In `countByTeam` each count may spend all of ε; in `reportByTeam` people and total have half of it each.',
      'zh-CN':
        '尺度等于“一个人能让这个数字变动多少”除以“这个数字可以花多少预算”。换成别的，比如固定的尺度、人数、真实值本身，就会在这家公司太小、在那家公司太大。在 `countByTeam` 里，每个计数都可以花掉全部 ε；在 `reportByTeam` 里，人数和合计各占一半。',
    },
    nearSolution: {
      en: '`countByTeam`: `1 / epsilon.values[0]`. `reportByTeam`: `budget = epsilon.values[0] / 2`, then `1 / budget` for the people and `sensitivity / budget` for the total.',
      'zh-CN':
        '`countByTeam` 用 `1 / epsilon.values[0]`。`reportByTeam` 里先写 `budget = epsilon.values[0] / 2`，人数用 `1 / budget`，合计用 `sensitivity / budget`。',
    },
  },
  'spent-twice': {
    nudge: {
      en: 'People and total each spend the whole ε. How much does the manager learn who reads both?',
      'zh-CN': '人数花掉了整个 ε，合计也花掉了整个 ε。两个都看的经理，一共了解到多少？',
    },
    explanation: {
      en: 'Both figures are about the same people, so their budgets add up: twice ε instead of ε. It is the same with a report every week: a year of it costs 52 times what one costs. Whoever has several questions about the same people has to share.',
      'zh-CN':
        '两个数字说的是同一批人，预算要相加：花的是两倍的 ε，而不是 ε。每周发一份报表也是同样的道理，一年下来就是一份的 52 倍。对同一批人问好几个问题，预算就得分着花。',
    },
    nearSolution: {
      en: '`const budget = epsilon.values[0] / 2`, for the noise of the people and for that of the total.',
      'zh-CN': '`const budget = epsilon.values[0] / 2`，人数和合计的噪声都用它。',
    },
  },
  'paid-for-average': {
    nudge: {
      en: 'You split the budget into three. What does the average know that people and total have not told already?',
      'zh-CN': '你把预算分成了三份。平均值知道的东西，有哪样是人数和合计还没有说出去的？',
    },
    explanation: {
      en: 'Whatever is worked out from published figures alone costs nothing: anybody could do it at home, and nobody’s data is touched again. The average is the noisy total divided by the noisy number of people. A third part of the budget is wasted on it, and the other two carry half as much noise again.',
      'zh-CN':
        '只用已经公布的数字算出来的东西，不花预算：谁都可以在家里自己算，没有再碰任何人的数据。平均值就是带噪声的合计除以带噪声的人数。为它留出三分之一是浪费，另外两个数字的噪声会因此多出一半。',
    },
    nearSolution: {
      en: '`const budget = epsilon.values[0] / 2`, and the average as `noisyTotal / Math.max(1, noisyPeople)`, without noise of its own.',
      'zh-CN':
        '`const budget = epsilon.values[0] / 2`；平均值写 `noisyTotal / Math.max(1, noisyPeople)`，不再另加噪声。',
    },
  },
  'split-over-teams': {
    nudge: {
      en: 'You divide the budget by the number of teams. How many of these figures does one person appear in?',
      'zh-CN': '你把预算按团队数平分了。一个人会出现在其中几个数字里？',
    },
    explanation: {
      en: 'Everybody is in exactly one team. Whoever comes or goes moves one bar of the chart, never two, so nobody can be looked at twice and each team may spend the whole budget. Sharing is for questions about the same people. With 24 teams you pay 24 times the error for nothing.',
      'zh-CN':
        '每个人只属于一个团队。不管谁来谁走，图上只动一根柱子，不会动两根；没有人被看了两次，所以每个团队都可以花掉全部预算。分摊只适用于问的是同一批人的时候。24 个团队平分，误差就白白大了 24 倍。',
    },
    nearSolution: {
      en: 'Leave the number of teams out of it: `1 / epsilon.values[0]` for every count; in the report half of ε for people and half for totals, again in every team.',
      'zh-CN':
        '不要用团队的数目：每个计数都用 `1 / epsilon.values[0]`；报表里人数和合计各占 ε 的一半，每个团队都一样。',
    },
  },
  'sensitivity-forgotten': {
    nudge: {
      en: 'Your totals carry the noise of a count. How many days can one person add?',
      'zh-CN': '你的合计加的是计数用的噪声。一个人最多能带来多少天？',
    },
    explanation: {
      en: 'In a count one person is one. In a total one person can be 30 days or 90,000 a year, and noise of a few units in a sum of that size hides nothing. What has to be hidden is the largest difference that one person can make, the sensitivity.',
      'zh-CN':
        '在计数里，一个人就是 1。在合计里，一个人可以是 30 天，也可以是一年九万；在这样的和里只加几个单位的噪声，什么也遮不住。要遮住的，是一个人能造成的最大差别，也就是敏感度。',
    },
    nearSolution: {
      en: '`const sensitivity = Math.max(Math.abs(least), Math.abs(most))`, and `laplace(sensitivity / budget, random)` for the total.',
      'zh-CN':
        '`const sensitivity = Math.max(Math.abs(least), Math.abs(most))`，合计的噪声用 `laplace(sensitivity / budget, random)`。',
    },
  },
  'range-as-sensitivity': {
    nudge: {
      en: 'Pay lies between 50 and 100. Somebody leaves who had 100. By how much does the total fall: 50 or 100?',
      'zh-CN': '薪酬在 50 到 100 之间。一个拿 100 的人离职了，合计会降 50 还是降 100？',
    },
    explanation: {
      en: 'A person who leaves takes the whole amount along, not only its distance from the lower bound. So the bound that lies further from 0 counts, whichever it is: with overtime between −60 and 40 somebody can move the total by 60. High minus low would be right if people were only exchanged for one another; here they come and go.',
      'zh-CN':
        '离开的人带走的是整个数，而不是超出下界的那一段。所以要看离 0 更远的那个界，不管是哪一头：加班余额在 −60 到 40 之间，一个人就能让合计变动 60。如果只是一个人换成另一个人，用上界减下界才对；而这里的人是会来、会走的。',
    },
    nearSolution: {
      en: '`const sensitivity = Math.max(Math.abs(least), Math.abs(most))`.',
      'zh-CN': '写 `const sensitivity = Math.max(Math.abs(least), Math.abs(most))`。',
    },
  },
  'own-bounds': {
    nudge: {
      en: 'Your noise grows with the largest amount in the data. Whose amount is that?',
      'zh-CN': '数据里最大的数越大，你的噪声就越大。那个最大的数是谁的？',
    },
    explanation: {
      en: 'If the bounds are read off the data, one person decides how much noise everybody gets, and the size of the noise tells on that person. Whoever comes tomorrow with more is not covered at all. Bounds have to be agreed without looking: from the law, from the contract, from common sense. That is what `low` and `high` are.',
      'zh-CN':
        '如果从数据里找界限，就等于让一个人决定所有人的噪声，噪声的大小反过来又会暴露这个人。明天来一个数更大的人，就完全没有遮住。界限必须在不看数据的情况下定好：依据法规、合同或常识。`low` 和 `high` 就是这样来的。',
    },
    nearSolution: {
      en: 'Use `least` and `most`, which come from `low` and `high`, in `clamp` and in `Math.max(Math.abs(least), Math.abs(most))`; nothing from `amounts`.',
      'zh-CN':
        '`clamp` 和 `Math.max(Math.abs(least), Math.abs(most))` 里都用来自 `low` 和 `high` 的 `least`、`most`，不要从 `amounts` 里取。',
    },
  },
  'sensitivity-of-average': {
    nudge: {
      en: 'You divide the sensitivity by the number of people. Of which figure would that be the sensitivity?',
      'zh-CN': '你把敏感度除以了人数。那是哪个数字的敏感度？',
    },
    explanation: {
      en: 'One person among n moves an average by an n-th, but a total by the whole amount. What is published with noise here is the total, and the noise becomes small by itself when it is divided by the people later. Besides, the number of people is itself something to protect, not a constant to calculate with.',
      'zh-CN':
        'n 个人里的一个，只能让平均值变动 n 分之一，却能让合计变动整整一个人的数。这里加噪声的是合计；之后再除以人数，噪声自然会变小。况且人数本身也是要保护的东西，不能当作现成的常数来用。',
    },
    nearSolution: {
      en: '`laplace(sensitivity / budget, random)` for the total, without dividing by `own.length`; divide only the noisy total by the noisy people.',
      'zh-CN':
        '合计的噪声用 `laplace(sensitivity / budget, random)`，不要除以 `own.length`；只在算平均值时，用带噪声的合计除以带噪声的人数。',
    },
  },
}

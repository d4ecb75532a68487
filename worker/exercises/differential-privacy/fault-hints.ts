import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId = 'log-of-nothing' | 'answer-form' | 'given-and-returned' | 'too-much-work'

/** Which help fits a run that ended before there were figures to compare. */
export const faultHints = {
  'non-finite': 'log-of-nothing',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'too-much-work',
  MEMORY_LIMIT: 'too-much-work',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'log-of-nothing': {
    nudge: {
      en: 'Somewhere you take a logarithm or divide. What stands there when `u` is −0.3, or when a team has nobody?',
      'zh-CN': '你在某处取了对数或做了除法。`u` 是 −0.3 时，或者一个团队没有人时，那里是什么？',
    },
    explanation: {
      en: 'A logarithm needs a number above 0. `u` lies between −½ and ½, so for half of all draws log(u) is not a number at all. Only the distance |u| belongs into it: 1 − 2|u| always lies between 0 and 1. Among the divisions, ε is never 0, but a scale or a number of people can be.',
      'zh-CN':
        '对数只对大于 0 的数有意义。`u` 在 −½ 和 ½ 之间，对其中一半的抽样来说，log(u) 根本不是数。放进对数的只能是距离 |u|：1 − 2|u| 总在 0 和 1 之间。至于除法，ε 不会是 0，但尺度和人数可能是。',
    },
    nearSolution: {
      en: '`-scale * Math.sign(u) * Math.log(1 - 2 * Math.abs(u))`, and `Math.max(1, noisyPeople)` below the line of an average.',
      'zh-CN':
        '写 `-scale * Math.sign(u) * Math.log(1 - 2 * Math.abs(u))`；平均值的分母用 `Math.max(1, noisyPeople)`。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'Each function hands back lists with names. Which names, and how many numbers in each list?',
      'zh-CN': '每个函数交回的都是有名字的列表。叫什么名字？每个列表有几个数？',
    },
    explanation: {
      en: '`noise` answers with `noise`, one number for each scale; `countByTeam` with `counts`, one for each count; `reportByTeam` with `people`, `totals` and `averages`, one for each entry of `teams`, in that order. A bare list without its name, one of the three left out, or a team missing because nobody is in it is something else.',
      'zh-CN':
        '`noise` 返回 `noise`，每个尺度一个数；`countByTeam` 返回 `counts`，每个计数一个数；`reportByTeam` 返回 `people`、`totals` 和 `averages`，`teams` 里每个团队一个数，顺序不变。只给没有名字的列表、三个里少了一个、因为没人就跳过某个团队，都不算。',
    },
    nearSolution: {
      en: 'End the functions as the starter does: `return { noise: … }`, `return { counts: … }` and `return { people, totals, averages }`, with one `push` into each list for every team.',
      'zh-CN':
        '结尾和初始代码一样：`return { noise: … }`、`return { counts: … }`、`return { people, totals, averages }`；每个团队往三个列表里各 `push` 一次。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted? Most often an object with a list in it is taken for the list, or for a number.',
      'zh-CN':
        '再读一遍上面那句话：代码想当然地以为了什么？最常见的是：把装着列表的对象当成了列表，或者当成了一个数。',
    },
    explanation: {
      en: 'The file exports three functions, `noise`, `countByTeam` and `reportByTeam`; nothing is imported. `counts` is an object whose list is `counts.values`, and so are `team`, `amounts`, `teams` and `scales`. A single number comes as a list of one: `epsilon.values[0]`, `seed.values[0]`. `random` is a function, so it is called: `random()`. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '文件导出三个函数：`noise`、`countByTeam` 和 `reportByTeam`，不需要 import。`counts` 是一个对象，列表在 `counts.values` 里；`team`、`amounts`、`teams`、`scales` 也一样。单个数是长度为一的列表：`epsilon.values[0]`、`seed.values[0]`。`random` 是函数，要调用：`random()`。点“运行”可以看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: 'Loop with `Array.from(counts.values, (count) => …)` and `for (const id of teams.values)`, and begin with `const random = generatorFrom(seed.values[0])`.',
      'zh-CN':
        '循环写 `Array.from(counts.values, (count) => …)` 和 `for (const id of teams.values)`，开头写 `const random = generatorFrom(seed.values[0])`。',
    },
  },
  'too-much-work': {
    nudge: {
      en: 'A report has about 300 people and 24 teams. How often does your code draw, and does it wait for something?',
      'zh-CN': '一份报表大约有 300 人、24 个团队。你的代码抽了多少次？有没有在等什么？',
    },
    explanation: {
      en: 'One draw takes one uniform number and one logarithm. Time goes where draws are repeated until one pleases, which would spoil the noise as well, or where a list of all possible answers is built to pick from.',
      'zh-CN':
        '一次抽样只需要一个均匀随机数和一次对数。费时间的，是反复抽、直到抽到满意的为止（这还会毁掉噪声），或者造一张列出所有可能答案的表再去挑。',
    },
    nearSolution: {
      en: 'No `while` around `random()`: `const u = random() - 0.5`, then the formula, once for each published number.',
      'zh-CN': '`random()` 外面不要套 `while`：`const u = random() - 0.5`，再套公式，每个公布的数字各一次。',
    },
  },
}

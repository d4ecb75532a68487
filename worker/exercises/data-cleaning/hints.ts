import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'
import { hintsOnNumbers } from './number-hints.js'
import { hintsOnUse } from './use-hints.js'

type OtherHintId = keyof typeof hintsOnNumbers | keyof typeof hintsOnUse

/** Help for rows that are wrongly kept or dropped. */
const hintsOnRows: Readonly<Record<Exclude<HintId, OtherHintId>, StagedHint>> = {
  'keeps-duplicates': {
    nudge: {
      en: 'Some customers count twice. How would you notice that you have met somebody before?',
      'zh-CN': '有些客户被算了两次。怎样才能发现“这个人我见过”？',
    },
    explanation: {
      en: 'A customer of both companies stands in both parts of the table, hundreds of rows apart, and an export has written some rows twice. So each id has to be held against all ids before it, not just against the row above. Whoever counts twice pulls mean and median towards themselves.',
      'zh-CN':
        '同时是两家公司客户的人，在表的两部分里都有，相隔几百行；有一次导出还把一些行写了两遍。所以每个 id 都要和前面出现过的所有 id 比，而不是只和上一行比。被算两次的人，会把均值和中位数往自己那边拉。',
    },
    nearSolution: {
      en: 'In the `map`: `const isFirst = !seen.has(id)`, then `seen.add(id)`, then `return isFirst && test[row] === 0`.',
      'zh-CN':
        '在 `map` 里写：`const isFirst = !seen.has(id)`，然后 `seen.add(id)`，最后 `return isFirst && test[row] === 0`。',
    },
  },
  'keeps-last': {
    nudge: {
      en: 'You count each customer once, by the last row. Whose record is that?',
      'zh-CN': '每位客户你只算了一次，用的是最后一行。那是谁家的记录？',
    },
    explanation: {
      en: 'Your own table comes first, the bought one after it. Keeping the last row replaces your own records by those of the other company, many of which its old app wrote in other units. Which copy to trust is a decision about the sources. Here it is the first.',
      'zh-CN':
        '你自己的表在前，并购来的表在后。留最后一行，等于用对方的记录替换了自己的，而那些记录有不少是对方的旧版应用用别的单位写的。该信哪一份，是对数据来源的判断，这里应该信第一份。',
    },
    nearSolution: {
      en: 'Decide while walking from the top: a row counts when `!seen.has(id)`. A `Map` that later rows overwrite gives you the last instead.',
      'zh-CN':
        '从上往下走的时候就做决定：`!seen.has(id)` 的行才算。如果用 `Map` 让后面的行覆盖前面的，得到的就是最后一行。',
    },
  },
  'by-value': {
    nudge: {
      en: 'You look for rows that are equal. Can one customer have two rows that differ? Can two customers have equal ones?',
      'zh-CN': '你找的是内容相同的行。同一位客户会不会有两行不一样的记录？两位客户会不会恰好一样？',
    },
    explanation: {
      en: 'The two companies measured the same customer differently, so their rows are never equal and both stay in. And customers of whom nothing is known yet are all equal, without being one person. Who somebody is says the id.',
      'zh-CN':
        '两家公司对同一位客户的测量并不相同，两行永远不会相等，于是都留了下来。而那些还什么都不知道的客户，每一行都相同，却不是同一个人。一个人是谁，要看 id。',
    },
    nearSolution: {
      en: 'Put the id into the set, not the values: `!seen.has(id)` and `seen.add(id)`.',
      'zh-CN': '放进集合里的应该是 id，而不是那些值：`!seen.has(id)` 和 `seen.add(id)`。',
    },
  },
  'learns-from-test': {
    nudge: {
      en: 'You learn from rows that are held back for the test. What will the test be worth?',
      'zh-CN': '你从留作测试的行里学了东西。那测试还有多少分量？',
    },
    explanation: {
      en: 'The test stands for customers nobody has seen. A mean, a median, a limit that was worked out with them knows something of them already, and the score comes out a little better than real life will be. That is a leak, even though no model was trained yet.',
      'zh-CN':
        '测试集代表的是没有人见过的客户。均值、中位数、界限，只要算的时候用到了他们，就已经知道了他们的一些情况，测出来的成绩会比实际情况好看一点。这就是泄漏，哪怕模型还没有开始训练。',
    },
    nearSolution: {
      en: 'Keep a row only if it is the first of its customer and `test[row] === 0`.',
      'zh-CN': '只有当一行是该客户的第一行，并且 `test[row] === 0` 时才留下。',
    },
  },
  'drops-rows': {
    nudge: {
      en: 'You drop customers who should be learned from. What was wrong with the whole of their row?',
      'zh-CN': '有些客户本该用来学习，却被你丢掉了。他们整行都有问题吗？',
    },
    explanation: {
      en: 'A gap or an outlier spoils one value; the other two of that customer are as good as any. And a customer who is there twice still counts once. Dropping whole rows loses a good part of the table and leaves those who are easiest to measure, who are seldom typical.',
      'zh-CN':
        '一个缺失或异常值，坏的只是那一个数，这位客户的另外两个数照样可用。出现两次的客户，也还应该算一次。整行丢弃会损失相当一部分数据，留下的都是最容易测量的人，而他们往往不典型。',
    },
    nearSolution: {
      en: 'Let `rowsToLearnFrom` look at ids and `test` alone, with `!seen.has(id) && test[row] === 0`; gaps and outliers are filtered column by column in `describe`.',
      'zh-CN':
        '`rowsToLearnFrom` 只看 id 和 `test`：`!seen.has(id) && test[row] === 0`；缺失和异常值到 `describe` 里逐列筛掉。',
    },
  },
}

export const hints: Readonly<Record<HintId, StagedHint>> = {
  ...hintsOnRows,
  ...hintsOnNumbers,
  ...hintsOnUse,
}

import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type ReportHintId = Extract<
  HintId,
  | 'noise-on-everyone'
  | 'cut-off'
  | 'rounded'
  | 'not-clipped'
  | 'outliers-dropped'
  | 'average-from-data'
  | 'average-unchecked'
>

/** Help for what happens to figures before and after the noise. */
export const reportHints: Readonly<Record<ReportHintId, StagedHint>> = {
  'noise-on-everyone': {
    nudge: {
      en: 'Large teams are further off with you than small ones. Where does the noise come in, and how often?',
      'zh-CN': '在你这里，大团队的误差比小团队大。噪声是在哪里加进去的，加了几次？',
    },
    explanation: {
      en: 'Noise on each person’s amount is a stronger protection, for people who don’t even trust whoever adds up. It costs: the draws of n people add up to √n times the error. Here the sum is made by you, in a place that is trusted, and one draw for the whole sum keeps the promise.',
      'zh-CN':
        '给每个人的数都加噪声，是一种更强的保护，适合连汇总的人都不信任的场合。代价是：n 个人的噪声加起来，误差大约是 √n 倍。这里的求和由你在可信的地方完成，整个和只加一次噪声，就已经守住承诺。',
    },
    nearSolution: {
      en: 'First add up, `total += clamp(amount, least, most)`, then once: `total + laplace(sensitivity / budget, random)`.',
      'zh-CN':
        '先求和：`total += clamp(amount, least, most)`；然后只加一次：`total + laplace(sensitivity / budget, random)`。',
    },
  },
  'cut-off': {
    nudge: {
      en: 'A negative number of people looks silly, so you took it away. What does that do to the sum of a hundred small teams?',
      'zh-CN': '负的人数看着荒唐，所以你把它去掉了。一百个小团队加起来会怎样？',
    },
    explanation: {
      en: 'Privacy is not hurt by it: what is done to a noisy figure afterwards gives nothing away. But noise is only harmless because plus and minus balance. If every minus becomes 0, empty teams have ill people on average, and everything added up from these counts is too high. Correct it where somebody looks at a single figure, not in the data.',
      'zh-CN':
        '这不会损害隐私：对带噪声的数字做什么，都不会再泄露东西。但噪声之所以无害，是因为正负相抵。负的全变成 0，空的团队平均也会“有人生病”，用这些计数加出来的一切都偏高。要修饰，就在展示单个数字的时候修饰，不要改数据。',
    },
    nearSolution: {
      en: '`count + laplace(scale, random)` as it is, without `Math.max` or `Math.abs`.',
      'zh-CN': '`count + laplace(scale, random)` 保持原样，不要套 `Math.max` 或 `Math.abs`。',
    },
  },
  rounded: {
    nudge: {
      en: 'All of your counts are whole numbers. What happens to noise of 0.3 then?',
      'zh-CN': '你的计数全是整数。那么 0.3 的噪声去哪儿了？',
    },
    explanation: {
      en: 'Rounding afterwards gives nobody away, but it adds an error of its own, and rounding down makes every figure too low. Where the scale is small most of the noise disappears from view, and readers take for exact what isn’t. Leave rounding to the dashboard.',
      'zh-CN':
        '加完噪声再取整，不会泄露谁，但会带来额外的误差；向下取整还会让所有数字偏低。尺度小的时候，大部分噪声被取没了，读的人会以为这是精确值。取整留给看板去做。',
    },
    nearSolution: {
      en: 'Return `count + laplace(scale, random)` without `Math.round`, `Math.floor` or `toFixed`.',
      'zh-CN': '返回 `count + laplace(scale, random)`，不要用 `Math.round`、`Math.floor` 或 `toFixed`。',
    },
  },
  'not-clipped': {
    nudge: {
      en: 'Somebody was ill for 118 days, and the bound says 30. By how much does your total change when that person leaves?',
      'zh-CN': '有个人请了 118 天病假，而界限是 30 天。这个人离开时，你的合计会变多少？',
    },
    explanation: {
      en: 'Your noise is made for people who move a total by no more than the bound. Whoever moves it by more stands out from the noise, and it is exactly the unusual ones who need protection. Amounts beyond a bound therefore count as the bound itself, below `low` as well as above `high`.',
      'zh-CN':
        '你的噪声是按“每个人最多让合计变动一个界限”来算的。变动更大的人会从噪声里露出头来，而最需要保护的恰恰是这些与众不同的人。所以，超出界限的数都按界限本身计算，低于 `low` 的和高于 `high` 的都一样。',
    },
    nearSolution: {
      en: '`for (const amount of own) total += clamp(amount, least, most)`.',
      'zh-CN': '写 `for (const amount of own) total += clamp(amount, least, most)`。',
    },
  },
  'outliers-dropped': {
    nudge: {
      en: 'Whoever lies beyond the bound is missing from your totals. Were they not ill?',
      'zh-CN': '超出界限的人在你的合计里不见了。他们没有生病吗？',
    },
    explanation: {
      en: 'Leaving people out protects them, too, but it makes the totals too low, most of all in the teams that need help most. Counting them with the bound keeps as much of the truth as the noise can cover. And they still count as people, so an average would be wrong twice.',
      'zh-CN':
        '把人去掉也算一种保护，但合计会偏低，而且最需要帮助的团队偏得最多。按界限计入，才能保留噪声盖得住的那部分真实。何况他们还算在人数里，平均值就更不对了。',
    },
    nearSolution: {
      en: 'No `filter` on the amount; `total += clamp(amount, least, most)` for everybody in the team.',
      'zh-CN': '不要按数值做 `filter`；对团队里的每个人都写 `total += clamp(amount, least, most)`。',
    },
  },
  'average-from-data': {
    nudge: {
      en: 'Divide your published total by your published people. Is it your average? Where does yours come from?',
      'zh-CN': '用你公布的合计除以公布的人数，等于你的平均值吗？你的平均值从哪里来？',
    },
    explanation: {
      en: 'An average worked out from the amounts themselves is a third question about the same people. Without noise it gives everything away; with the exact number of people it gives that away; and with noise of its own it costs budget that is spent already. Worked out from the two noisy figures it is free.',
      'zh-CN':
        '直接用原始数据算平均值，等于对同一批人问了第三个问题。不加噪声，就什么都泄露了；除以真实人数，就泄露了人数；另加噪声，又要花已经用完的预算。用两个带噪声的数字来算，则一分不花。',
    },
    nearSolution: {
      en: '`averages.push(clamp(noisyTotal / Math.max(1, noisyPeople), least, most))`.',
      'zh-CN': '写 `averages.push(clamp(noisyTotal / Math.max(1, noisyPeople), least, most))`。',
    },
  },
  'average-unchecked': {
    nudge: {
      en: 'A small team comes out with −0.4 people. Which average do you report, and can it be?',
      'zh-CN': '一个小团队算出来有 −0.4 个人。你会报出怎样的平均值？这可能吗？',
    },
    explanation: {
      en: 'Noise can make a small team vanish, and dividing by next to nothing gives an average of a thousand days. What everybody knows may be used for free: a team on the list has at least one person, and an average lies between the bounds. An average, unlike a count, is not added up by anybody, so correcting it does no harm.',
      'zh-CN':
        '噪声会让小团队“消失”，除以一个接近 0 的数，就得到上千天的平均值。人人都知道的事实可以免费使用：列表上的团队至少有一个人，平均值一定在界限之间。平均值和计数不同，没有人会拿它再加总，修正一下没有坏处。',
    },
    nearSolution: {
      en: 'At least one person, then the bounds: `clamp(noisyTotal / Math.max(1, noisyPeople), least, most)`.',
      'zh-CN': '先保证至少一个人，再套界限：`clamp(noisyTotal / Math.max(1, noisyPeople), least, most)`。',
    },
  },
}

import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type NoiseHintId = Extract<
  HintId,
  | 'not-started'
  | 'one-sided'
  | 'uniform-noise'
  | 'gaussian'
  | 'wrong-size'
  | 'wrong-shape'
  | 'scale-ignored'
  | 'same-noise'
  | 'no-noise'
>

/** Help for noise that is none, has another shape, or says too much about itself. */
export const noiseHints: Readonly<Record<NoiseHintId, StagedHint>> = {
  'not-started': {
    nudge: {
      en: 'Every draw is 0. What becomes of `u`?',
      'zh-CN': '每次抽到的都是 0。`u` 拿来做什么了？',
    },
    explanation: {
      en: 'All chance comes from `u`, which lies anywhere between −½ and ½. Close to 0 it should give little noise, close to ±½ a great deal, on the side that its sign says. The logarithm of 1 − 2|u| does that: it is 0 for u = 0 and falls without end towards ±½.',
      'zh-CN':
        '所有的随机性都来自 `u`，它在 −½ 和 ½ 之间任意取值。`u` 靠近 0 时噪声应该很小，靠近 ±½ 时应该很大，正负由 `u` 的符号决定。1 − 2|u| 的对数正好如此：u = 0 时为 0，越靠近 ±½ 降得越低，没有底。',
    },
    nearSolution: {
      en: '`return -scale * Math.sign(u) * Math.log(1 - 2 * Math.abs(u))`.',
      'zh-CN': '写 `return -scale * Math.sign(u) * Math.log(1 - 2 * Math.abs(u))`。',
    },
  },
  'one-sided': {
    nudge: {
      en: 'All of your noise falls on one side. What does the average of a thousand reports say then?',
      'zh-CN': '你的噪声全落在同一侧。那么一千份报表平均下来会怎样？',
    },
    explanation: {
      en: 'Noise that only adds makes every figure too large, and the dashboard is wrong for good. It protects nobody, either: whoever reads 7 knows that there are at most 7. Laplace noise is as likely below 0 as above, with the same tail on both sides.',
      'zh-CN':
        '只加不减的噪声让每个数字都偏大，看板会一直错下去。它也保护不了人：看到 7，就知道最多是 7。拉普拉斯噪声落在 0 的两侧机会均等，两边的尾巴也一样长。',
    },
    nearSolution: {
      en: 'Keep the sign: `-scale * Math.sign(u) * Math.log(1 - 2 * Math.abs(u))`, where `u` is `random() - 0.5`.',
      'zh-CN':
        '保留符号：`-scale * Math.sign(u) * Math.log(1 - 2 * Math.abs(u))`，其中 `u` 是 `random() - 0.5`。',
    },
  },
  'uniform-noise': {
    nudge: {
      en: 'Your noise is equally likely everywhere up to an edge. What does somebody learn who sees a figure beyond that edge?',
      'zh-CN': '你的噪声在某个边界之内处处机会均等。如果有人看到一个越过边界的数字，他会知道什么？',
    },
    explanation: {
      en: 'Say that noise lies between −2 and 2 and the published count is 8.5. Then 6 is ruled out for certain, and if the truth without Ana is 6, she is in. The promise allows no such certainty: each answer must stay possible, and at most `e^ε` times as likely one way as the other. Only an exponential fall keeps that ratio everywhere.',
      'zh-CN':
        '假设噪声在 −2 和 2 之间，公布的人数是 8.5。那么真实值绝不可能是 6；如果没有小安时是 6，就说明她一定在里面。承诺不允许这样的“一定”：每个答案都必须仍有可能，两种情形的机会之比不超过 `e^ε`。只有按指数下降的分布，才能处处守住这个比值。',
    },
    nearSolution: {
      en: 'Put a logarithm between: `-scale * Math.sign(u) * Math.log(1 - 2 * Math.abs(u))` instead of a multiple of `u`.',
      'zh-CN':
        '中间加一个对数：用 `-scale * Math.sign(u) * Math.log(1 - 2 * Math.abs(u))`，不要直接用 `u` 的倍数。',
    },
  },
  gaussian: {
    nudge: {
      en: 'Your noise is bell-shaped. Far out, how fast does a bell curve fall compared with Laplace’s?',
      'zh-CN': '你的噪声是钟形的。在很远的地方，钟形曲线和拉普拉斯曲线哪个落得更快？',
    },
    explanation: {
      en: 'A normal density falls with the square of the distance. Far out, moving the truth by one person changes the chance of an answer a thousandfold, more than any `e^ε`. Normal noise is used as well, but for a weaker promise that may fail with a small chance δ, and with a scale of its own. Plain ε needs Laplace.',
      'zh-CN':
        '正态分布的密度按距离的平方下降。在很远的地方，真实值挪动一个人，某个答案的机会就会变一千倍，多大的 `e^ε` 都拦不住。正态噪声也有人用，但对应的是较弱的承诺：允许以很小的机会 δ 失效，尺度也另有算法。纯粹的 ε 要用拉普拉斯。',
    },
    nearSolution: {
      en: 'One uniform number is enough: `-scale * Math.sign(u) * Math.log(1 - 2 * Math.abs(u))`. No cosine, no sum of twelve numbers.',
      'zh-CN':
        '一个均匀随机数就够：`-scale * Math.sign(u) * Math.log(1 - 2 * Math.abs(u))`。不需要余弦，也不需要把十二个数加起来。',
    },
  },
  'wrong-size': {
    nudge: {
      en: 'The shape is right, the size is not. How far from 0 should a draw be on average?',
      'zh-CN': '形状对了，大小不对。一次抽样平均应该离 0 多远？',
    },
    explanation: {
      en: 'The scale b is the mean distance from 0. It is not the standard deviation, which is √2 times as large, and it belongs to the natural logarithm: `Math.log10` or `Math.log2` stretch or shrink everything by a fixed factor. Each such factor is a factor on ε.',
      'zh-CN':
        '尺度 b 是离 0 的平均距离。它不是标准差，标准差是它的 √2 倍。另外，它配的是自然对数：换成 `Math.log10` 或 `Math.log2`，一切都按固定倍数伸缩。大小差几倍，ε 就差几倍。',
    },
    nearSolution: {
      en: 'Nothing but `scale` stands before the natural logarithm: `-scale * Math.sign(u) * Math.log(1 - 2 * Math.abs(u))`.',
      'zh-CN': '自然对数前面只乘 `scale`：`-scale * Math.sign(u) * Math.log(1 - 2 * Math.abs(u))`。',
    },
  },
  'wrong-shape': {
    nudge: {
      en: 'Something varies, but not as Laplace noise does. What does your formula give for u = 0, and just before ½?',
      'zh-CN': '结果在变，但分布不是拉普拉斯的样子。你的公式在 u = 0 时给出什么？快到 ½ 时呢？',
    },
    explanation: {
      en: 'Half of all draws should lie within 0.69 scales of 0, and one in twenty beyond 3. At u = 0 the noise is 0; at u = ±¼ it is ±0.69 scales; towards ±½ it grows without end. If it stops somewhere, a factor 2 is missing in the logarithm. If answers lean to one side or stick to a few values, something was done to them after the noise.',
      'zh-CN':
        '一半的抽样应该落在 0.69 个尺度之内，二十次里约有一次超过 3 个。u = 0 时噪声是 0，u = ±¼ 时是 ±0.69 个尺度，越靠近 ±½ 越大，没有尽头。如果到某处就停住了，多半是对数里少了 2。如果答案偏向一侧，或者只取几个值，那是加噪声之后又做了什么。',
    },
    nearSolution: {
      en: 'The logarithm is of 1 − 2|u|, with the 2: `-scale * Math.sign(u) * Math.log(1 - 2 * Math.abs(u))`. Add it to the figure, and leave the sum as it is.',
      'zh-CN':
        '取对数的是 1 − 2|u|，别漏了 2：`-scale * Math.sign(u) * Math.log(1 - 2 * Math.abs(u))`。把它加到数字上，得数保持原样。',
    },
  },
  'scale-ignored': {
    nudge: {
      en: 'Ask for noise of scale 0.1 and of scale 10. How much larger is the second one with you?',
      'zh-CN': '分别要尺度为 0.1 和 10 的噪声。在你这里，后者比前者大多少？',
    },
    explanation: {
      en: 'The logarithm alone gives noise of scale 1. To get scale b, multiply by b: a larger scale means more noise. Dividing turns it upside down, so that those figures get least noise which need most.',
      'zh-CN':
        '光有对数，得到的是尺度为 1 的噪声。要尺度 b，就乘以 b：尺度越大，噪声越大。如果用除法就反了，最需要噪声的数字反而得到最少。',
    },
    nearSolution: {
      en: 'Multiply once by `scale`: `-scale * Math.sign(u) * Math.log(1 - 2 * Math.abs(u))`.',
      'zh-CN': '乘一次 `scale`：`-scale * Math.sign(u) * Math.log(1 - 2 * Math.abs(u))`。',
    },
  },
  'same-noise': {
    nudge: {
      en: 'The manager subtracts two of your figures. What is left of the noise?',
      'zh-CN': '经理把你的两个数字相减。噪声还剩多少？',
    },
    explanation: {
      en: 'If all teams share one draw, or yesterday’s report and today’s, the noise cancels in the difference and the exact truth comes out: the very subtraction that you wanted to stop. Each published number needs a draw of its own, and each report a seed of its own.',
      'zh-CN':
        '如果所有团队共用一次抽样，或者昨天和今天的报表用的是同一个噪声，两数一减，噪声就抵消了，真实差值原形毕露：你想阻止的正是这种减法。每个公布的数字都要单独抽一次，每份报表都要用自己的种子。',
    },
    nearSolution: {
      en: 'Make the generator once, from the given seed, `const random = generatorFrom(seed.values[0])`, and call `laplace(scale, random)` inside the loop, once for each number.',
      'zh-CN':
        '用给定的种子创建一次生成器：`const random = generatorFrom(seed.values[0])`；然后在循环里为每个数字各调用一次 `laplace(scale, random)`。',
    },
  },
  'no-noise': {
    nudge: {
      en: 'You publish the truth. What does the manager of the statement get from it?',
      'zh-CN': '你公布的是真实值。题面里那位经理能从中得到什么？',
    },
    explanation: {
      en: 'Without noise two reports and a subtraction are enough, however large the group. An average hides nobody. Each number that is worked out from people’s data needs noise before it leaves the function, people, counts and totals alike.',
      'zh-CN':
        '没有噪声，两份报表加一次减法就够了，群体再大也没用。平均值藏不住人。凡是由个人数据算出来的数，离开函数之前都要加噪声：人数、计数、合计，一个也不能少。',
    },
    nearSolution: {
      en: '`count + laplace(1 / epsilon.values[0], random)` in `countByTeam`; `own.length + laplace(1 / budget, random)` and `total + laplace(sensitivity / budget, random)` in `reportByTeam`.',
      'zh-CN':
        '`countByTeam` 里写 `count + laplace(1 / epsilon.values[0], random)`；`reportByTeam` 里写 `own.length + laplace(1 / budget, random)` 和 `total + laplace(sensitivity / budget, random)`。',
    },
  },
}

import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'
import { noiseHints, type NoiseHintId } from './noise-hints.js'

/** Mistakes in the decoder's answer and in the two costs. */
const costHints: Readonly<Record<Exclude<HintId, NoiseHintId>, StagedHint>> = {
  'not-probabilities': {
    nudge: {
      en: 'Some of your chances of ink are below 0 or above 1. What would 130% ink be?',
      'zh-CN': '有些“有墨的概率”小于 0 或大于 1。130% 的墨是什么意思呢？',
    },
    explanation: {
      en: 'The decoder’s last layer gives a score, which may be any number. The sigmoid turns a score into a chance: 0 becomes one half, large scores come close to 1, very negative ones to 0. The cross-entropy is defined for chances only.',
      'zh-CN':
        '解码器最后一层给出的是得分，可以是任何数。sigmoid 把得分变成概率：0 变成二分之一，很大的得分接近 1，很小的负分接近 0。交叉熵只对概率有定义。',
    },
    nearSolution: {
      en: 'End `decode` with `return score.sigmoid()`.',
      'zh-CN': '`decode` 以 `return score.sigmoid()` 结尾。',
    },
  },
  'hard-pictures': {
    nudge: {
      en: 'Your decoder only knows ink and no ink. What does it say where it cannot know?',
      'zh-CN': '你的解码器只会说“有墨”或“没墨”。它没法知道的地方，该怎么说？',
    },
    explanation: {
      en: 'A rounded picture claims to be certain of every pixel, and each claim that turns out false costs as much as dozens of honest ones. The answer is the chance of ink. Whoever wants black and white can round, or draw each pixel by its chance. If you round nothing, look at the sign of R: without the minus in front of the sum, training is rewarded for being sure and wrong.',
      'zh-CN':
        '取整的图等于宣称自己对每个像素都百分之百确定，只要错一处，代价就抵得上几十处老老实实的估计。要回答的是有墨的概率；想要黑白图的人，可以自己取整，也可以按概率逐个像素地抽。如果你并没有取整，就看看 R 的符号：求和前面少了负号，训练奖励的就是“又确定又错”。',
    },
    nearSolution: {
      en: 'Answer `decode` with the sigmoid as it is: `{ ink: tf.tidy(() => decode(…)) }`, without `round`, `greater` or `step`; and end `redrawing` with `.sum(1).neg().mean()`.',
      'zh-CN':
        '`decode` 原样交回 sigmoid 的结果：`{ ink: tf.tidy(() => decode(…)) }`，不用 `round`、`greater` 或 `step`；`redrawing` 以 `.sum(1).neg().mean()` 结尾。',
    },
  },
  'redrawing-loss': {
    nudge: {
      en: 'Your model draws no faces at all, wherever it is asked. What does your loss say about a pixel that should stay white?',
      'zh-CN': '不管问哪里，你的模型画的都不是脸。一个应该留白的像素，你的损失对它说了什么？',
    },
    explanation: {
      en: 'The cross-entropy has two halves. x · log(p) punishes missing ink, (1 − x) · log(1 − p) punishes ink where paper should be. With the first half alone, ink everywhere is perfect. Both stand in the sum, with one minus in front.',
      'zh-CN':
        '交叉熵有两半：x · log(p) 惩罚该有墨却没有，(1 − x) · log(1 − p) 惩罚该留白却有墨。只有前一半，满纸是墨就是满分。两半都要加进去，前面再放一个负号。',
    },
    nearSolution: {
      en: '`const ink = x.mul(safe.log())`, `const paper = x.neg().add(1).mul(safe.neg().add(1).log())`, then `return ink.add(paper).sum(1).neg().mean()`.',
      'zh-CN':
        '`const ink = x.mul(safe.log())`，`const paper = x.neg().add(1).mul(safe.neg().add(1).log())`，然后 `return ink.add(paper).sum(1).neg().mean()`。',
    },
  },
  collapsed: {
    nudge: {
      en: 'A slider of yours moves and the face doesn’t. Compare the two costs: which of them can the model not afford?',
      'zh-CN': '滑块动了，脸却不动。比一比两份成本：哪一份是模型付不起的？',
    },
    explanation: {
      en: 'If knowing is dear compared with redrawing, the cheapest model knows nothing: every cloud becomes the prior, and every draw the average face. That is posterior collapse. It needs no factor in front of K: it is enough that R is a mean over 196 pixels while K is a sum, or that K is summed over the pictures and R averaged. Both costs are sums over what belongs to one picture, and means over pictures.',
      'zh-CN':
        '如果“知道”比“重画”贵太多，最省钱的模型就是什么都不知道：每片云都变成先验，抽出来的全是平均脸。这叫后验坍缩。不需要在 K 前面乘什么系数，只要 R 对 196 个像素取了平均而 K 是求和，或者 K 对所有图求和而 R 取平均，就会这样。两份成本都应该：在一张图之内求和，在图与图之间取平均。',
    },
    nearSolution: {
      en: '`redrawing` ends with `.sum(1).neg().mean()`, `knowing` with `.sum(1).div(2).mean()`, and the loss is `redrawing(x, p).add(knowing(mean, logVar))` without a factor.',
      'zh-CN':
        '`redrawing` 以 `.sum(1).neg().mean()` 结尾，`knowing` 以 `.sum(1).div(2).mean()` 结尾，损失是 `redrawing(x, p).add(knowing(mean, logVar))`，不带系数。',
    },
  },
  'knowing-sign': {
    nudge: {
      en: 'Your clouds run away from the middle and never stop. Does your loss punish that, or praise it?',
      'zh-CN': '你的云从中间往外跑，停不下来。你的损失是在惩罚这件事，还是在奖励它？',
    },
    explanation: {
      en: 'The bound that is to be raised is −R − K. A loss is to be lowered, so both signs turn: R + K. If K is subtracted from the loss, the model gets paid for every cloud that moves further out, and soon for nothing else.',
      'zh-CN':
        '要抬高的下界是 −R − K。损失是要降低的，所以两个符号都要翻过来：R + K。如果从损失里减去 K，云每往外跑一步都有奖，很快模型就只顾着领奖了。',
    },
    nearSolution: {
      en: 'Return `redrawing(x, p).add(knowing(mean, logVar))`, with `mean.square().add(logVar.exp()).sub(logVar).sub(1)` inside `knowing`, which is never negative.',
      'zh-CN':
        '返回 `redrawing(x, p).add(knowing(mean, logVar))`；`knowing` 里写 `mean.square().add(logVar.exp()).sub(logVar).sub(1)`，它永远不会是负数。',
    },
  },
  'knowing-too-cheap': {
    nudge: {
      en: 'Your faces redraw well, and draws at random places are no faces. Look at the map: where do your clouds lie, and where do draws come from?',
      'zh-CN': '你的脸重画得很好，随机抽出来的却不是脸。看看图：你的云在哪里，抽样又来自哪里？',
    },
    explanation: {
      en: 'If knowing costs nothing, or next to nothing, the encoder spreads the faces far apart and makes their clouds tiny, so that noise no longer disturbs. That is a plain auto-encoder. Draws come from the prior, from around the middle, where there are now gaps that no face ever filled. A weight of 1 for K, summed over sliders and not divided by pixels, is what the bound asks for.',
      'zh-CN':
        '如果“知道”不花钱，或者几乎不花钱，编码器就会把脸散得很开，把云缩得极小，让噪声不再捣乱。这就是普通的自编码器。而抽样来自先验，也就是中间一带，那里全是没有脸填过的空隙。下界要求 K 的权重是 1：对滑块求和，不除以像素数。',
    },
    nearSolution: {
      en: 'Return `redrawing(x, p).add(knowing(mean, logVar))` as the loss, and end `knowing` with `.sum(1).div(2).mean()`.',
      'zh-CN':
        '损失返回 `redrawing(x, p).add(knowing(mean, logVar))`，`knowing` 以 `.sum(1).div(2).mean()` 结尾。',
    },
  },
  'knowing-incomplete': {
    nudge: {
      en: 'Your price of knowing has a loophole: the middle of a cloud costs and its width doesn’t, or the other way round. Which of the four parts are there?',
      'zh-CN': '你的“知道”有个漏洞：云的中心要钱，宽度却不要钱，或者反过来。公式里的四部分，你写了哪几部分？',
    },
    explanation: {
      en: 'mean² keeps clouds near the middle. exp(logVar) − logVar − 1 is 0 at a variance of 1, grows slowly when a cloud gets wider and also when it shrinks to a point, so it keeps the noise alive. Without it the clouds shrink to nothing; without mean² they move away from each other until none overlaps.',
      'zh-CN':
        'mean² 让云留在中间附近。exp(logVar) − logVar − 1 在方差为 1 时等于 0，云变宽时会变大，缩成一点时也会变大，噪声因此才留得住。没有后者，云会缩到没有；没有 mean²，云会彼此远离，直到互不相交。',
    },
    nearSolution: {
      en: '`return mean.square().add(logVar.exp()).sub(logVar).sub(1).sum(1).div(2).mean()`.',
      'zh-CN': '写 `return mean.square().add(logVar.exp()).sub(logVar).sub(1).sum(1).div(2).mean()`。',
    },
  },
  'not-converged': {
    nudge: {
      en: 'Your model is on its way and has not arrived. Is the loss curve flat at its end, and how far below the line of the average face is it?',
      'zh-CN': '你的模型在路上，还没到。损失曲线的末尾平了吗？比“平均脸”那条线低了多少？',
    },
    explanation: {
      en: 'At first the model learns the average face; only then does it pay to know anything about one in particular. Too few steps, or too small a learning rate, stop before that, and a handful of hidden units can’t bend a mouth. If the curve is flat and high, compare both costs with the formulas: squared differences, for example, are no cross-entropy, and explain less.',
      'zh-CN':
        '模型先学会平均脸，然后才值得去知道某一张脸的特别之处。步数太少，或者学习率太小，会停在那之前；隐藏单元只有几个，也弯不出一张嘴。如果曲线平了却还很高，就对照公式检查两份成本：比如差的平方不是交叉熵，解释得也更少。',
    },
    nearSolution: {
      en: '500 steps of 100 pictures, 48 units and `tf.train.adam(0.01)`, with both costs as in the formulas, get more than three quarters of the way.',
      'zh-CN':
        '500 步、每步 100 张、48 个单元、`tf.train.adam(0.01)`，两份成本照公式写，就能走完四分之三以上。',
    },
  },
}

/** Help for every mistake that `diagnosis.ts` can recognise. */
export const hints: Readonly<Record<HintId, StagedHint>> = { ...costHints, ...noiseHints }

import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

export type NoiseHintId = Extract<HintId, 'noise-off' | 'deviation-not-halved' | 'variance-answered'>

/** Mistakes in drawing a place from a cloud, and in saying how wide it is. */
export const noiseHints: Readonly<Record<NoiseHintId, StagedHint>> = {
  'noise-off': {
    nudge: {
      en: 'Your encoder says that its clouds are about as wide as all faces together, and your decoder has never seen more than one spot of each. Does fresh noise get through to it?',
      'zh-CN':
        '你的编码器说，每片云都和所有脸加起来差不多宽；可你的解码器在每片云里只见过一个固定的位置。每次新抽的噪声，真的传到它那里了吗？',
    },
    explanation: {
      en: 'A width that disturbs nobody costs nothing in redrawing, so the price of knowing alone decides and makes every cloud about as wide as the prior: a log-variance near 0. Three ways lead there. The decoder gets the middle itself. Or the noise is multiplied by `logVar`, which then goes to 0. Or one draw serves every step, so that the encoder learns to aim past it. Each step, and each picture in it, needs a draw of its own, times a deviation that is never 0.',
      'zh-CN':
        '宽度如果谁也打扰不到，重画就不用为它付钱，于是只由“知道”的价格说了算，把每片云都变得和先验差不多宽，对数方差接近 0。通向这里的路有三条：解码器拿到的就是中心；或者噪声乘的是 `logVar`，而它正好趋于 0；或者每一步都用同一次抽样，编码器学会了提前让开它。每一步、每一张图都要重新抽噪声，再乘上永远不会是 0 的标准差。',
    },
    nearSolution: {
      en: "Write `return mean.add(logVar.div(2).exp().mul(noise))` in `place`, and keep the draw inside the loop: `tf.randomNormal([batchSize, sliders], 0, 1, 'float32', seed + 10 * step)`.",
      'zh-CN':
        "`place` 里写 `return mean.add(logVar.div(2).exp().mul(noise))`；抽样留在循环里：`tf.randomNormal([batchSize, sliders], 0, 1, 'float32', seed + 10 * step)`。",
    },
  },
  'deviation-not-halved': {
    nudge: {
      en: 'With clouds much narrower than your encoder says, your model would do better. What exactly is exp(logVar)?',
      'zh-CN': '如果云比你的编码器说的窄得多，你的模型反而更好。exp(logVar) 到底是什么？',
    },
    explanation: {
      en: 'logVar is the logarithm of the variance, so exp(logVar) is the variance, σ². Noise is multiplied by the deviation σ, which is its root: exp(logVar / 2). With a variance of 0.01 the difference is between 0.01 and 0.1. The model learned with noise too small for what it paid, so its clouds come out too wide.',
      'zh-CN':
        'logVar 是方差的对数，所以 exp(logVar) 是方差 σ²。噪声要乘的是标准差 σ，也就是它的平方根：exp(logVar / 2)。方差是 0.01 时，差别就是 0.01 和 0.1。模型训练时用的噪声，比它付钱买的要小，所以说出来的云太宽。',
    },
    nearSolution: {
      en: 'Halve first: `mean.add(logVar.div(2).exp().mul(noise))`.',
      'zh-CN': '先除以 2：`mean.add(logVar.div(2).exp().mul(noise))`。',
    },
  },
  'variance-answered': {
    nudge: {
      en: 'Your `logVar` is never negative. What is the logarithm of a variance of 0.05?',
      'zh-CN': '你的 `logVar` 从来不是负数。方差是 0.05 时，它的对数是多少？',
    },
    explanation: {
      en: 'You answered with the variance, or with the deviation, where its logarithm was asked for; the grader takes exp of half of it and draws far too widely. Most clouds are much narrower than the prior, so their log-variances are negative, around −3.',
      'zh-CN':
        '要的是方差的对数，你交回的是方差（或标准差）本身；评分程序对它的一半取指数，抽得就太开了。大多数云都比先验窄得多，对数方差是负数，在 −3 左右。',
    },
    nearSolution: {
      en: 'Return what the network gives, `{ mean, logVar }` from `encode`, without `exp` or `sqrt`.',
      'zh-CN': '原样返回网络给出的 `{ mean, logVar }`，不加 `exp` 或 `sqrt`。',
    },
  },
}

import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

/** Mistakes in what RMSProp and Adam have beyond momentum. */
type AdaptiveHintId = Extract<
  HintId,
  'no-root' | 'epsilon-inside' | 'no-bias-correction' | 'step-off' | 'betas-swapped' | 'corrected-kept'
>

export const adaptiveHints: Readonly<Record<AdaptiveHintId, StagedHint>> = {
  'no-root': {
    nudge: {
      en: 'The average is one of squares. Is it in the same unit as the gradient that you divide by it?',
      'zh-CN': '这个平均是“平方”的平均。它和被它除的梯度，单位一样吗？',
    },
    explanation: {
      en: 'Dividing a slope of 0.01 by its square makes a stride a hundred times as long as it should be, and dividing a slope of 100 by its square makes one a hundred times too short. The root brings the square back to the size of a slope; then the quotient is about 1, and the learning rate alone decides how far to go.',
      'zh-CN':
        '坡度 0.01 除以它的平方，步子会长一百倍；坡度 100 除以它的平方，步子又短一百倍。开根号让平方回到坡度的大小，商就在 1 左右，走多远只由学习率决定。',
    },
    nearSolution: {
      en: 'Divide by `Math.sqrt(average) + epsilon`, in Adam by `Math.sqrt(fairAverage) + epsilon`.',
      'zh-CN': '除以 `Math.sqrt(average) + epsilon`；Adam 里除以 `Math.sqrt(fairAverage) + epsilon`。',
    },
  },
  'epsilon-inside': {
    nudge: {
      en: 'Your strides are a little short where the ground is nearly flat. Where exactly is ε added?',
      'zh-CN': '地面快要平的时候，你的步子偏短。ε 到底加在哪里？',
    },
    explanation: {
      en: 'Under the root, an ε of 0.0001 acts like 0.01, and the tiny slopes that RMSProp and Adam are made for get strides that are far too short. Both places are found in libraries; this page adds ε after the root, and a setting tuned for one place doesn’t carry over to the other.',
      'zh-CN':
        '放在根号里面，0.0001 的 ε 就相当于外面的 0.01，RMSProp 和 Adam 本来最擅长的小坡，步子反而短得多。两种写法在软件库里都见得到；这一页是在开完根号之后再加 ε，为一种写法调好的值不能直接用到另一种上。',
    },
    nearSolution: {
      en: '`Math.sqrt(average) + epsilon`, not `Math.sqrt(average + epsilon)`.',
      'zh-CN': '写 `Math.sqrt(average) + epsilon`，不是 `Math.sqrt(average + epsilon)`。',
    },
  },
  'no-bias-correction': {
    nudge: {
      en: 'Look at the very first step of your Adam. Both averages began at 0: how much of them is real by now?',
      'zh-CN': '看看你的 Adam 的第一步。两个平均都从 0 开始，到这时有多少是真实的？',
    },
    explanation: {
      en: 'After one step an average with β = 0.9 holds a tenth of the gradient and nine tenths of a 0 that nobody measured. After t steps the real share is 1 − βᵗ, so each average is divided by its own share, both of them. With different betas the two lag behind differently, so leaving one or both out makes the first steps too long or too short.',
      'zh-CN':
        '走完一步，β = 0.9 的平均里只有一成是梯度，九成是谁也没测量过的 0。走完 t 步，真实的份额是 1 − βᵗ，所以两个平均都要除以各自的份额。两个 β 不同，落后的程度也不同，漏掉一个或两个，开头几步不是太长就是太短。',
    },
    nearSolution: {
      en: '`const fairMean = mean / (1 - beta1 ** step)` and `const fairAverage = average / (1 - beta2 ** step)`; the step uses these two.',
      'zh-CN':
        '`const fairMean = mean / (1 - beta1 ** step)`，`const fairAverage = average / (1 - beta2 ** step)`，更新时用这两个。',
    },
  },
  'step-off': {
    nudge: {
      en: 'Your correction counts the steps differently. How many gradients are in the averages when you take the first step?',
      'zh-CN': '你的修正里，步数数得不一样。走第一步时，平均里已经有几个梯度？',
    },
    explanation: {
      en: 'One: the gradient of this step is mixed in before the correction, so t is 1 at the first step, and it grows by one each time. `step` comes exactly so. Adding 1 to it corrects too little; always taking 1 corrects every later step far too much.',
      'zh-CN':
        '一个：修正之前，这一步的梯度已经掺进去了，所以第一步的 t 就是 1，之后每步加 1。`step` 送来时正是这样数的。再加 1，修正得太少；永远当成 1，后面每一步都修正得太多。',
    },
    nearSolution: {
      en: 'Use `step` as it comes: `1 - beta1 ** step` and `1 - beta2 ** step`.',
      'zh-CN': '`step` 直接用：`1 - beta1 ** step` 和 `1 - beta2 ** step`。',
    },
  },
  'betas-swapped': {
    nudge: {
      en: 'Adam has two memories, a shorter and a longer one. Which of them is for the direction?',
      'zh-CN': 'Adam 有一长一短两种记忆。管方向的是哪一种？',
    },
    explanation: {
      en: 'β₁ belongs to the mean of the gradients, the direction, which has to react soon. β₂ belongs to the mean of their squares, the measure of how steep it usually is, which has to be steady and so is nearer to 1. Swapped, the direction is sluggish and the measure nervous.',
      'zh-CN':
        'β₁ 管梯度的平均，也就是方向，需要反应快；β₂ 管平方的平均，也就是“平常有多陡”的尺子，需要稳，所以更接近 1。换过来，方向就迟钝，尺子就神经质。',
    },
    nearSolution: {
      en: '`mean = beta1 * mean + (1 - beta1) * gradient`, `average = beta2 * average + (1 - beta2) * gradient * gradient`, and each is corrected with its own beta.',
      'zh-CN':
        '`mean = beta1 * mean + (1 - beta1) * gradient`，`average = beta2 * average + (1 - beta2) * gradient * gradient`，各用自己的 β 去修正。',
    },
  },
  'corrected-kept': {
    nudge: {
      en: 'What your Adam hands on has been corrected once. What happens to it at the next step?',
      'zh-CN': '你的 Adam 交给下一步的值，已经修正过一次。到了下一步，它会怎样？',
    },
    explanation: {
      en: 'The correction is for this step’s use only. If the corrected averages are handed back, the next step takes them for raw ones and corrects them again, and the strides swell from step to step.',
      'zh-CN':
        '修正只供这一步使用。把修正后的平均交回去，下一步会把它当成原始值，再修正一遍，步子就一步比一步大。',
    },
    nearSolution: {
      en: 'Give the corrected ones names of their own, `fairMean` and `fairAverage`, and `return { parameter, mean, average }`.',
      'zh-CN': '给修正后的值另起名字，`fairMean` 和 `fairAverage`，返回 `{ parameter, mean, average }`。',
    },
  },
}

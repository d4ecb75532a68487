import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'
import { hintsOnPrices } from './price-hints.js'

type PriceHintId = keyof typeof hintsOnPrices

/** Help for what goes wrong on the way to one scale, or in the steps of training; `price-hints.ts` has the rest. */
const hintsOnScaleAndSteps: Readonly<Record<Exclude<HintId, PriceHintId>, StagedHint>> = {
  'not-normalised': {
    nudge: {
      en: 'The model sees areas of about 80 and walks of about 900. Which of the two decides how long a step may be?',
      'zh-CN': '模型看到的面积在 80 上下，步行距离在 900 上下。一步能走多远，由哪一个说了算？',
    },
    explanation: {
      en: 'Each gradient is multiplied by its measure, so the walk in metres pulls hundreds of thousands of times harder than the number of rooms. A rate that suits the rooms makes the walk leap out of the valley: the loss multiplies with every epoch until it is no number any more. A rate small enough for the walk leaves the rooms where they were. Subtracting the mean alone doesn’t help: it is the spread that must become equal.',
      'zh-CN':
        '每个梯度都要乘上对应的特征，所以以米计的步行距离，拉力比房间数大几十万倍。适合房间数的学习率，会让步行距离一步飞出谷底，损失一轮翻许多倍，直到不再是数；小到能让步行距离稳住的学习率，房间数又几乎不动。只减均值也没有用：需要变得一样的是离散程度。',
    },
    nearSolution: {
      en: 'Take `const { mean, variance } = tf.moments(flats, 0)` and `const deviation = variance.sqrt()`, return `rows.sub(mean).div(deviation)` from `normalised`, and train on `normalised(flats)` with `learningRate = 0.1`.',
      'zh-CN':
        '写 `const { mean, variance } = tf.moments(flats, 0)` 和 `const deviation = variance.sqrt()`，`normalised` 返回 `rows.sub(mean).div(deviation)`，用 `normalised(flats)` 训练，`learningRate = 0.1`。',
    },
  },
  'own-statistics': {
    nudge: {
      en: 'A seller asks about one flat. What are the mean and the deviation of one flat?',
      'zh-CN': '房主只问一套房。一套房的均值和标准差是多少？',
    },
    explanation: {
      en: 'Taken from the question, the statistics make a flat in a new estate “average” as soon as it is asked about among its neighbours, and its price changes with them. Alone, it has a deviation of 0, and dividing by that gives no number. Mean and deviation are parts of the model: learned once, from the training flats, and used for every question. Otherwise what is asked about leaks into the answer.',
      'zh-CN':
        '如果用询问里的数据算统计量，新小区的房子和邻居一起被问到时，就成了“平均水平”，估价也跟着变；单独被问到时，标准差是 0，除以 0 就得不到数。均值和标准差是模型的一部分：只从训练集学一次，以后每次询问都用它。否则，被问到的数据就泄漏进了答案。',
    },
    nearSolution: {
      en: 'Call `tf.moments(flats, 0)` once, at the top of `train`, and let `normalised` use those two tensors: `rows.sub(mean).div(deviation)`, without `tf.moments(rows, …)` anywhere.',
      'zh-CN':
        '只在 `train` 的开头调用一次 `tf.moments(flats, 0)`，让 `normalised` 使用这两个张量：`rows.sub(mean).div(deviation)`，任何地方都不要写 `tf.moments(rows, …)`。',
    },
  },
  'other-scale': {
    nudge: {
      en: 'Your rows are on another scale than asked for. How far is “one” on it?',
      'zh-CN': '你的归一化用的是另一把尺子。在它上面，“1” 代表多远？',
    },
    explanation: {
      en: 'One unit is to be one standard deviation of the training flats, and 0 their mean. The variance is the square of the deviation: dividing by it shrinks the walk to thousandths. Squeezing between the smallest and the largest value hangs the whole scale on two flats, and one penthouse moves everybody.',
      'zh-CN':
        '一个单位应该是训练集的一个标准差，0 是训练集的均值。方差是标准差的平方，除以方差会把步行距离缩到千分之几。压到最小值和最大值之间，则是让整把尺子取决于两套房：来一套顶层豪宅，所有人的位置都变了。',
    },
    nearSolution: {
      en: 'Write `const deviation = variance.sqrt()`, `rows.sub(mean).div(deviation)`, and answer with just that in `normalise`.',
      'zh-CN':
        '写 `const deviation = variance.sqrt()` 和 `rows.sub(mean).div(deviation)`，`normalise` 也原样用它回答。',
    },
  },
  'hard-coded': {
    nudge: {
      en: 'Your statistics are those of the flats you saw in the browser. Is an average flat the same size everywhere?',
      'zh-CN': '你用的是浏览器里那批房子的统计量。每座城市的“平均一套房”都一样大吗？',
    },
    explanation: {
      en: 'Each run takes place in another city, whose flats are larger or smaller and further from the metro. Numbers copied from one market put every flat of another in the wrong place on the scale. The same happens when a product is launched in a second country with the statistics of the first.',
      'zh-CN':
        '每次评分都在另一座城市，那里的房子更大或更小，离地铁更远或更近。从一个市场抄来的数，会把另一个市场的每套房都放错位置。产品拿着第一个市场的统计量进入第二个市场，出的就是这种错。',
    },
    nearSolution: {
      en: 'Let the code find them in whatever it is given: `const { mean, variance } = tf.moments(flats, 0)` and `const deviation = variance.sqrt()`.',
      'zh-CN':
        '让代码从拿到的数据里算：`const { mean, variance } = tf.moments(flats, 0)`，`const deviation = variance.sqrt()`。',
    },
  },
  'gradient-sign': {
    nudge: {
      en: 'Your loss climbs steadily, epoch after epoch. Which way does the gradient point, and which way do you go?',
      'zh-CN': '你的损失一轮接一轮稳步上升。梯度指向哪边，你又在往哪边走？',
    },
    explanation: {
      en: 'The gradient points uphill, so the step subtracts it. That only works when the error is estimate minus price. With price minus estimate, or with a step that adds, every epoch moves all six numbers away from the valley.',
      'zh-CN':
        '梯度指向上坡，所以更新时要减去它。前提是误差写成“估价减成交价”。写成“成交价减估价”，或者更新时用了加号，每一轮都会让六个数一起远离谷底。',
    },
    nearSolution: {
      en: 'Keep `error = x.matMul(weights).add(intercept).sub(price)` and `weights.assign(weights.sub(weightGradient.mul(learningRate)))`, likewise for the intercept.',
      'zh-CN':
        '保留 `error = x.matMul(weights).add(intercept).sub(price)` 和 `weights.assign(weights.sub(weightGradient.mul(learningRate)))`，截距同理。',
    },
  },
  'step-too-large': {
    nudge: {
      en: 'The price of a square metre swings up and down, further each time. What decides how far a step goes?',
      'zh-CN': '每平方米的价格来回摆动，越摆越大。一步走多远由什么决定？',
    },
    explanation: {
      en: 'The direction is right, and each step lands on the far side of the valley, higher than before. Area and rooms grow together, so their valley is steeper than either alone: with normalised measures a rate above roughly 0.5 diverges. Adding up the errors of 200 flats instead of averaging them makes every step 200 times longer.',
      'zh-CN':
        '方向没有错，但每一步都落到谷的另一侧，比原来更高。面积和房间数同增同减，它们合起来的谷比单独一个更陡：归一化之后，学习率超过 0.5 左右就会发散。把 200 套房的误差相加而不取平均，会让每一步变成 200 倍长。',
    },
    nearSolution: {
      en: 'Set `learningRate = 0.1` and average: `x.transpose().matMul(error).mul(2 / data.price.shape[0])` for the weights, `error.mean().mul(2)` for the intercept.',
      'zh-CN':
        '设 `learningRate = 0.1`，并且取平均：权重用 `x.transpose().matMul(error).mul(2 / data.price.shape[0])`，截距用 `error.mean().mul(2)`。',
    },
  },
}

export const hints: Readonly<Record<HintId, StagedHint>> = { ...hintsOnScaleAndSteps, ...hintsOnPrices }

import type { StagedHint } from '../src/contract/index.js'

/** Help for models whose rows are on the right scale and whose prices are wrong all the same. */
export const hintsOnPrices = {
  'questions-raw': {
    nudge: {
      en: 'Training went well, and yet your estimates are hundreds of times too large. What do the weights get to see in `predict`?',
      'zh-CN': '训练很顺利，估价却大了几百倍。`predict` 里，权重看到的是什么？',
    },
    explanation: {
      en: 'The weights were learned for measures in standard deviations: a walk of 900 metres was a number near 0. In `predict` they are multiplied by 900 itself. A question has to pass through exactly what the training data passed through.',
      'zh-CN':
        '权重是按“差几个标准差”学出来的：900 米的步行距离，在训练时是一个接近 0 的数；到了 `predict` 里，权重却直接乘上了 900。训练数据经过了什么处理，每次询问就要经过同样的处理。',
    },
    nearSolution: {
      en: 'Answer with `normalised(rows).matMul(weights).add(intercept).flatten()`.',
      'zh-CN': '用 `normalised(rows).matMul(weights).add(intercept).flatten()` 来回答。',
    },
  },
  'no-intercept': {
    nudge: {
      en: 'Your estimates put the flats in the right order and are all too low by the same amount. What does an average flat cost in your model?',
      'zh-CN': '你的估价把房子的高低排对了，却全都低了同样一截。在你的模型里，一套平均水平的房子卖多少钱？',
    },
    explanation: {
      en: 'All measures of an average flat are 0 on the new scale, so without an intercept it costs nothing. The weights say only how a flat differs from the average; the intercept says what the average is worth.',
      'zh-CN':
        '在新的尺子上，平均水平的房子每个特征都是 0，没有截距，它就一文不值。权重只说明一套房和平均水平差多少，平均水平值多少钱，要由截距来说。',
    },
    nearSolution: {
      en: 'Keep `.add(intercept)` in the error and in `predict`, with `interceptGradient = error.mean().mul(2)` and a step of its own.',
      'zh-CN':
        '误差和 `predict` 里都保留 `.add(intercept)`，`interceptGradient = error.mean().mul(2)`，并让它也走自己的一步。',
    },
  },
  'target-scale': {
    nudge: {
      en: 'Your estimates are all between about −3 and 3. Thousands of what?',
      'zh-CN': '你的估价全都在 −3 到 3 之间。这是多少万元？',
    },
    explanation: {
      en: 'The order is right, so the model has learned; but it answers in standard deviations of the price. The price may be normalised for training, as long as every answer is turned back: times the deviation, plus the mean. It is simpler to leave it in its own unit.',
      'zh-CN':
        '高低顺序是对的，说明模型学会了；但它回答的是“价格差几个标准差”。训练时把价格归一化没有问题，只要回答时再变回去：乘标准差，加均值。更简单的做法是让价格保留自己的单位。',
    },
    nearSolution: {
      en: 'Train on `price` as the starter makes it, `tf.tensor2d(data.price.values, [data.price.shape[0], 1])`, without normalising it.',
      'zh-CN':
        '直接用起始代码里的 `price` 训练：`tf.tensor2d(data.price.values, [data.price.shape[0], 1])`，不做归一化。',
    },
  },
  'left-out-column': {
    nudge: {
      en: 'At least one of the five measures hardly moves your estimate. Does the market agree?',
      'zh-CN': '五个特征里至少有一个，几乎不影响你的估价。市场也这么看吗？',
    },
    explanation: {
      en: 'A model can only give a measure its due when it sees it. What is left out does not vanish: large flats have more rooms, so without the rooms the area is paid for both, and a square metre looks dearer than it is. Estimates for usual flats may still be fine. The seller who adds a winter garden is told too much.',
      'zh-CN':
        '模型看得到一个特征，才能给它应有的分量。漏掉的东西不会凭空消失：大房子房间也多，不看房间数，面积就得替它一起算钱，一平方米显得比实际更贵。对常见户型，估价也许还过得去；可要是有人封了阳台、多出几平方米，得到的数就偏高了。',
    },
    nearSolution: {
      en: 'Let all five columns through: `weights` of shape [5, 1], and `x.transpose().matMul(error).mul(2 / data.price.shape[0])` as their gradient.',
      'zh-CN':
        '让五列都进入模型：`weights` 的形状是 [5, 1]，它们的梯度是 `x.transpose().matMul(error).mul(2 / data.price.shape[0])`。',
    },
  },
  'forgot-input': {
    nudge: {
      en: 'All five weights came out equal. Is a deviation more of rooms worth the same as a deviation more of walking?',
      'zh-CN': '五个权重算出来一模一样。房间多一个标准差，和步行距离多一个标准差，值的钱会一样吗？',
    },
    explanation: {
      en: 'The mean error is the gradient of the intercept alone, which multiplies 1. Each weight multiplies its measure, so by the chain rule each error counts as much as that flat’s measure: a long walk tells more about walking than a short one, and in the other direction.',
      'zh-CN':
        '误差的平均值只是截距的梯度，因为截距旁边是 1。权重旁边是各自的特征，按链式法则，每个误差都要乘上那套房的特征值：步行距离偏长的房子和偏短的房子，对“步行值多少钱”说的话分量不同，方向也相反。',
    },
    nearSolution: {
      en: 'Use `x.transpose().matMul(error).mul(2 / data.price.shape[0])`: row by row of the transposed table, it multiplies the errors by one measure and adds them up.',
      'zh-CN':
        '用 `x.transpose().matMul(error).mul(2 / data.price.shape[0])`：转置后的表每一行是一个特征，矩阵乘法把误差逐个乘上这个特征再相加。',
    },
  },
  'one-price': {
    nudge: {
      en: 'Every flat gets the same estimate, the palace and the studio. Did the weights ever move?',
      'zh-CN': '每套房的估价都一样，大平层和小单间没有区别。权重动过吗？',
    },
    explanation: {
      en: 'The intercept alone can at best learn the mean price, and R² calls that 0. What tells flats apart are the weights. They move only if their gradient reaches them, and count only if `predict` multiplies by them.',
      'zh-CN':
        '只有截距，最多学到平均价，对应的 R² 就是 0。能区分房子的是权重。梯度传到它们，它们才会动；`predict` 乘上它们，它们才算数。',
    },
    nearSolution: {
      en: 'Use `weightGradient = x.transpose().matMul(error).mul(2 / data.price.shape[0])`, keep the line `weights.assign(…)`, and answer with `normalised(rows).matMul(weights).add(intercept).flatten()`.',
      'zh-CN':
        '写 `weightGradient = x.transpose().matMul(error).mul(2 / data.price.shape[0])`，保留 `weights.assign(…)` 那一行，用 `normalised(rows).matMul(weights).add(intercept).flatten()` 来回答。',
    },
  },
  memorised: {
    nudge: {
      en: 'Perfect for the flats you trained on, poor for all others. What did your model learn about a flat that was never sold?',
      'zh-CN': '训练过的房子估得分毫不差，没见过的却差很多。对一套从没卖过的房子，你的模型学到了什么？',
    },
    explanation: {
      en: 'Looking up the most similar sale repeats that sale with all its accidents: a bidding war, a divorce. And “similar” counts a metre of walking like a whole room as long as the measures keep their own units. A sum of five effects is learned from all sales at once, so the accidents average out.',
      'zh-CN':
        '找最相似的一笔成交来照抄，连同它的偶然因素也一起抄了：有人抢房，有人急售。而且只要特征还带着各自的单位，“相似”就把步行一米和整整一个房间看得一样重。五种影响相加的模型，是同时从所有成交里学出来的，偶然因素会相互抵消。',
    },
    nearSolution: {
      en: 'Keep the sales out of `predict`; answer with `normalised(rows).matMul(weights).add(intercept).flatten()`.',
      'zh-CN':
        '`predict` 里不要用成交记录，用 `normalised(rows).matMul(weights).add(intercept).flatten()` 来回答。',
    },
  },
  'not-converged': {
    nudge: {
      en: 'The model is on its way. Look at the price of a square metre in the curve: has it come to rest?',
      'zh-CN': '模型还在路上。看看曲线里每平方米的价格：它停稳了吗？',
    },
    explanation: {
      en: 'The intercept arrives first, within some twenty epochs. Area and rooms take longest: they grow together, so at first they share the credit evenly, and only many small steps find out which of them is worth how much. The loss hardly shows it, the price of a square metre does. If it rests and is still wrong, check the gradient.',
      'zh-CN':
        '截距最先到位，二十轮左右就够了。面积和房间数最慢：它们同增同减，一开始平分功劳，要经过许多小步，才能分清各值多少。损失上几乎看不出来，每平方米的价格却看得出。如果它已经停稳却仍不对，请检查梯度。',
    },
    nearSolution: {
      en: 'Use `learningRate = 0.1` with `epochs = 400`, `x.transpose().matMul(error).mul(2 / data.price.shape[0])` for the weights and `error.mean().mul(2)` for the intercept.',
      'zh-CN':
        '用 `learningRate = 0.1` 和 `epochs = 400`，权重的梯度是 `x.transpose().matMul(error).mul(2 / data.price.shape[0])`，截距的梯度是 `error.mean().mul(2)`。',
    },
  },
} satisfies Record<string, StagedHint>

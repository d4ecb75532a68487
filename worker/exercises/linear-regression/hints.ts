import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

/** Help for every mistake that `diagnosis.ts` can recognise. */
export const hints: Readonly<Record<HintId, StagedHint>> = {
  'gradient-sign': {
    nudge: {
      en: 'Your loss climbs from the very first epoch. Gradient descent should walk downhill: which way are you walking?',
      'zh-CN': '损失从第一轮起就在上升。梯度下降应该往下坡走，你现在走的是哪个方向？',
    },
    explanation: {
      en: 'The gradient points uphill, so the step subtracts it. That only works when the error is prediction minus truth. With truth minus prediction the gradient flips, the two minus signs cancel, and every step makes the line worse.',
      'zh-CN':
        '梯度指向上坡，所以更新时要减去它。前提是误差写成“预测减真实”。如果写成“真实减预测”，梯度就反了号，负负得正，每走一步直线都更差。',
    },
    nearSolution: {
      en: 'Write `const error = predicted.sub(y)`, take the gradients from it, and update with `slope -= learningRate * slopeGradient` and `intercept -= learningRate * interceptGradient`.',
      'zh-CN':
        '写 `const error = predicted.sub(y)`，由它求两个梯度，再用 `slope -= learningRate * slopeGradient` 和 `intercept -= learningRate * interceptGradient` 更新。',
    },
  },
  'step-too-large': {
    nudge: {
      en: 'Slope and intercept get out of hand. Do they jump back and forth, each time further out, or are they no numbers from the first step on?',
      'zh-CN': '斜率和截距失控了。是来回跳、一次比一次远，还是从第一步起就不是数了？',
    },
    explanation: {
      en: 'If they jump, the direction is right but the step is so long that it lands on the other side of the valley, higher up than before. For these distances steps diverge when the learning rate is above roughly 0.45. Adding gradients up instead of averaging them has the same effect: 80 trips make the step 80 times longer. If they are no numbers after the first step, a gradient is still a tensor: `*` and `-=` make no number of it, `await numberIn(…)` around it does.',
      'zh-CN':
        '如果是来回跳，方向没有错，但步子太大，一步跨过谷底，落到对面更高的地方。对这批距离来说，学习率超过约 0.45 就会发散。把梯度相加而不取平均也一样：80 次配送会让步子变成 80 倍长。如果第一步之后就不是数了，那么梯度还是张量：`*` 和 `-=` 不会把它变成数，外面要套上 `await numberIn(…)`。',
    },
    nearSolution: {
      en: 'Average over the trips with `.mean()`, put `await numberIn(…)` around both gradients, and set `learningRate` to 0.3, or 0.1 with three times as many epochs.',
      'zh-CN':
        '用 `.mean()` 对所有配送取平均，两个梯度外面都套上 `await numberIn(…)`，并把 `learningRate` 设为 0.3；或者设为 0.1，同时把轮数增加到三倍。',
    },
  },
  'no-intercept': {
    nudge: {
      en: 'Your line says that a trip of 0 km takes 0 minutes. Would the customer at the door agree?',
      'zh-CN': '你的直线说：0 公里的配送要 0 分钟。站在门口的顾客会同意吗？',
    },
    explanation: {
      en: 'Without an intercept the line has to pass through zero, so it tilts until the average fits: near customers are promised too little and far ones too much. The intercept has a gradient of its own, the mean of the errors, and needs its own step.',
      'zh-CN':
        '没有截距，直线只能穿过原点，于是靠变陡来凑平均：近的顾客被承诺得太快，远的又太慢。截距有自己的梯度，也就是误差的平均值，它也需要自己的更新。',
    },
    nearSolution: {
      en: 'Predict with `x.mul(slope).add(intercept)`, compute `interceptGradient` as `error.mean().mul(2)`, subtract `learningRate` times it each epoch, and add the intercept in `predict` too.',
      'zh-CN':
        '预测写成 `x.mul(slope).add(intercept)`；`interceptGradient` 取 `error.mean().mul(2)`；每轮减去 `learningRate` 乘以它；`predict` 里也要加上截距。',
    },
  },
  'forgot-input': {
    nudge: {
      en: 'Slope and intercept came out equal. Two different questions rarely have the same answer.',
      'zh-CN': '斜率和截距算出来一模一样。两个不同的问题，答案很少会相同。',
    },
    explanation: {
      en: 'Both gradients are the same number, so both parameters always move together. The slope multiplies the distance, so by the chain rule each error counts as much as its distance: a far trip says more about minutes per kilometre than a near one.',
      'zh-CN':
        '两个梯度是同一个数，两个参数就永远一起动。斜率乘在距离上，按链式法则，每个误差都要乘以它的距离：远的配送比近的更能说明每公里要几分钟。',
    },
    nearSolution: {
      en: 'Use `error.mul(x).mean().mul(2)` for the slope and `error.mean().mul(2)` for the intercept.',
      'zh-CN': '斜率用 `error.mul(x).mean().mul(2)`，截距用 `error.mean().mul(2)`。',
    },
  },
  'not-converged': {
    nudge: {
      en: 'The line is on its way but has not arrived. Look at the end of the loss curve: is it flat yet?',
      'zh-CN': '直线在路上，但还没到。看看损失曲线的末尾：它平了吗？',
    },
    explanation: {
      en: 'Each step goes a part of the remaining way. With too few epochs or too small a learning rate training stops before the gradients are near zero. The slope and the intercept also pull against each other, so the last bit takes longest. If the curve is flat and the line still off, check the two gradient formulas.',
      'zh-CN':
        '每一步只走完剩余路程的一部分。轮数太少，或学习率太小，训练就会在梯度接近零之前停下。斜率和截距还互相牵制，最后一小段最慢。如果曲线已经平了而直线仍不对，请检查两个梯度公式。',
    },
    nearSolution: {
      en: 'With both gradients right, `learningRate = 0.3` and `epochs = 60` are enough; when you make the rate three times smaller, train three times longer.',
      'zh-CN':
        '两个梯度都正确时，`learningRate = 0.3`、`epochs = 60` 就够了；学习率缩小到三分之一，轮数就要增加到三倍。',
    },
  },
  'hard-coded': {
    nudge: {
      en: 'Your line fits the city you saw in the browser. This run took place in another one.',
      'zh-CN': '你的直线适合你在浏览器里看到的城市，而这次评分在另一座城市。',
    },
    explanation: {
      en: 'Slope 2 and intercept 1.5 are facts about one city. A model is the procedure that finds such facts in whatever data it is given; riders, doors and lifts differ elsewhere.',
      'zh-CN':
        '斜率 2、截距 1.5 只是某一座城市的事实。模型是从给定数据里找出这些事实的过程；换个地方，骑手、门口和电梯都不一样。',
    },
    nearSolution: {
      en: 'Start both parameters at 0, let the loop over `data.km` and `data.minutes` change them, and answer in `predict` with what the loop found.',
      'zh-CN':
        '两个参数都从 0 开始，让循环根据 `data.km` 和 `data.minutes` 去改变它们，`predict` 用循环找到的值来回答。',
    },
  },
  'not-trained': {
    nudge: {
      en: 'Your model still promises 0 minutes for every trip: slope and intercept never moved.',
      'zh-CN': '你的模型对每次配送都预测 0 分钟：斜率和截距一直没有动。',
    },
    explanation: {
      en: 'Training is a loop of three lines: measure the error, compute the gradient of the loss for each parameter, and move each parameter a small step against its gradient. While the gradients are 0, nothing can move.',
      'zh-CN':
        '训练就是循环做三件事：量出误差，求损失对每个参数的梯度，让每个参数朝梯度的反方向走一小步。梯度一直是 0，就什么都不会动。',
    },
    nearSolution: {
      en: 'In the loop: `slopeGradient = await numberIn(error.mul(x).mean().mul(2))`, the same without `mul(x)` for the intercept, then `slope -= learningRate * slopeGradient` and likewise for the intercept.',
      'zh-CN':
        '在循环里写：`slopeGradient = await numberIn(error.mul(x).mean().mul(2))`，截距的梯度不乘 `x`；然后 `slope -= learningRate * slopeGradient`，截距同理。',
    },
  },
  'predicts-mean': {
    nudge: {
      en: 'Every trip gets the same promise, however far it goes. Does distance not matter?',
      'zh-CN': '不管多远，每次配送都得到同一个预测。距离难道不重要吗？',
    },
    explanation: {
      en: 'The average time is the best answer for someone who may not look at the distance. You may: the slope says how many minutes each further kilometre costs, and it stayed at 0.',
      'zh-CN':
        '如果不许看距离，平均时间就是最好的答案。但你可以看：斜率说明每多一公里要多几分钟，而它还停在 0。',
    },
    nearSolution: {
      en: 'Give the slope its step, `slope -= learningRate * slopeGradient` with `slopeGradient` from `error.mul(x).mean().mul(2)`, and use `km.values` in `predict`.',
      'zh-CN':
        '让斜率也更新：`slope -= learningRate * slopeGradient`，其中 `slopeGradient` 来自 `error.mul(x).mean().mul(2)`；并在 `predict` 里用上 `km.values`。',
    },
  },
  'not-a-line': {
    nudge: {
      en: 'Your answers do not lie on one straight line. Does `predict` use the distances it is asked about?',
      'zh-CN': '你的答案不在同一条直线上。`predict` 用的是被问到的那些距离吗？',
    },
    explanation: {
      en: '`predict` gets new distances, in any order. Returning the training times, sorting, rounding or adding noise breaks the link between each distance and its answer.',
      'zh-CN':
        '`predict` 会拿到新的距离，顺序任意。返回训练数据里的时间、排序、取整或加噪声，都会切断距离和答案之间的对应。',
    },
    nearSolution: {
      en: 'Answer with `km.values.map((distance) => slope * distance + intercept)`.',
      'zh-CN': '用 `km.values.map((distance) => slope * distance + intercept)` 来回答。',
    },
  },
}

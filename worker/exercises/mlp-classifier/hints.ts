import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

/** Help for every mistake that `diagnosis.ts` can recognise. */
export const hints: Readonly<Record<HintId, StagedHint>> = {
  'straight-boundary': {
    nudge: {
      en: 'Look at the picture: your model cuts the plane with one straight line. Can a straight line put opposite corners on the same side?',
      'zh-CN': '看看图：你的模型用一条直线切开了平面。一条直线能把两个对角放到同一侧吗？',
    },
    explanation: {
      en: 'Without a hidden layer, or with one that has no activation, the network is a straight line: multiplying by one matrix and then by another is the same as multiplying by a single third one. The bend comes from a function such as tanh between the two.',
      'zh-CN':
        '没有隐藏层，或者隐藏层没有激活函数，整个网络就只是一条直线：先乘一个矩阵再乘一个矩阵，等于直接乘第三个矩阵。弯折来自两层之间的函数，例如 tanh。',
    },
    nearSolution: {
      en: 'Write `const hidden = users.matMul(w1).add(b1).tanh()` and let the output read it: `hidden.matMul(w2).add(b2).sigmoid().flatten()`.',
      'zh-CN':
        '写 `const hidden = users.matMul(w1).add(b1).tanh()`，再让输出层读取它：`hidden.matMul(w2).add(b2).sigmoid().flatten()`。',
    },
  },
  'gradient-sign': {
    nudge: {
      en: 'Your loss climbs: every epoch makes the model a little more wrong. Are you walking uphill?',
      'zh-CN': '你的损失在上升：每训练一轮，模型就更错一点。你是不是在往上坡走？',
    },
    explanation: {
      en: 'For sigmoid with cross-entropy, the derivative of the loss by the score is p − y: chance minus truth. A step subtracts the gradient. With y − p, or with the minus in front of the logarithms forgotten, the step goes the wrong way.',
      'zh-CN':
        'sigmoid 搭配交叉熵时，损失对得分的导数是 p − y，即“概率减真实”。更新时要减去梯度。如果写成 y − p，或者忘了对数前面的负号，每一步就走反了。',
    },
    nearSolution: {
      en: 'End the loss with `.neg().mean()` and hand it to `optimizer.minimize`. By hand: `const dScore = p.sub(y).div(n)`, and subtract the learning rate times each gradient.',
      'zh-CN':
        '损失以 `.neg().mean()` 结尾，再交给 `optimizer.minimize`。如果手写：`const dScore = p.sub(y).div(n)`，每个参数减去学习率乘以梯度。',
    },
  },
  'step-too-large': {
    nudge: {
      en: 'Your loss jumps up and down instead of settling. What decides how far each step goes?',
      'zh-CN': '你的损失上蹿下跳，安定不下来。每一步走多远由什么决定？',
    },
    explanation: {
      en: 'Too large a learning rate throws the weights past every valley. The hidden units then sit at −1 or 1, where tanh is flat and no gradient gets through any more.',
      'zh-CN':
        '学习率太大，权重会从每个谷底上方飞过去。隐藏单元最终停在 −1 或 1，那里的 tanh 是平的，梯度再也传不过来。',
    },
    nearSolution: {
      en: 'Use `tf.train.adam(0.05)`; plain `tf.train.sgd` works here with a rate near 0.5 and more epochs.',
      'zh-CN': '使用 `tf.train.adam(0.05)`；若用普通的 `tf.train.sgd`，学习率取 0.5 左右，并增加轮数。',
    },
  },
  'never-moved': {
    nudge: {
      en: 'Everybody gets the same chance. Either nothing was trained, or something keeps the hidden units from differing.',
      'zh-CN': '每个人得到的概率都一样。要么什么都没训练，要么有什么让隐藏单元之间没有差别。',
    },
    explanation: {
      en: 'The answer can only vary if `users` flows through the hidden layer into the output and the weights start at different random values. If all start at zero, every unit gets the same gradient, in this case zero, and they stay equal for ever.',
      'zh-CN':
        '只有当 `users` 经过隐藏层流到输出，并且权重从各不相同的随机值开始，答案才会有差别。如果全从零开始，每个单元得到的梯度都相同（这里就是零），它们就永远一样。',
    },
    nearSolution: {
      en: 'Keep the random starts, compute `hidden` from `users`, remove the `.mul(0)`, and call `optimizer.minimize(() => crossEntropy(chances(x)))` in each epoch.',
      'zh-CN':
        '保留随机初值，用 `users` 计算 `hidden`，去掉 `.mul(0)`，并在每一轮调用 `optimizer.minimize(() => crossEntropy(chances(x)))`。',
    },
  },
  'not-converged': {
    nudge: {
      en: 'The model has begun to see the pattern and stopped too early. Is the loss curve flat at its end?',
      'zh-CN': '模型刚开始看出规律就停下了。损失曲线的末尾平了吗？',
    },
    explanation: {
      en: 'A curve that still falls has more to give: train longer, take larger steps, or add hidden units. Four groups need at least a handful of units to be fenced in; with two or three, training often gets stuck.',
      'zh-CN':
        '还在下降的曲线说明还有余地：多训练几轮，步子大一点，或者增加隐藏单元。要围住四个群体，至少需要好几个单元；只有两三个时，训练常常卡住。',
    },
    nearSolution: {
      en: '16 hidden units, `tf.train.adam(0.05)` and 60 epochs over all users bring the loss below 0.2.',
      'zh-CN': '16 个隐藏单元、`tf.train.adam(0.05)`、对全部用户训练 60 轮，损失就会降到 0.2 以下。',
    },
  },
  'labels-flipped': {
    nudge: {
      en: 'Your model is wrong about almost everybody, and that takes knowledge. What does 1 mean?',
      'zh-CN': '你的模型几乎把每个人都判断反了，这恰恰说明它学会了规律。想一想：1 代表什么？',
    },
    explanation: {
      en: 'The boundary is right and its two sides are swapped: `renewed` is 1 for users who stayed, and `chance` is the chance of staying. Somewhere you learned or answered the chance of leaving.',
      'zh-CN':
        '边界是对的，只是两边换了位置：`renewed` 为 1 表示留下，`chance` 是留下的概率。你在某个地方学成了，或者回答成了离开的概率。',
    },
    nearSolution: {
      en: 'Take the labels as they come, `const y = tf.tensor1d(data.renewed.values)`, and return the sigmoid itself, not one minus it.',
      'zh-CN':
        '标签直接使用：`const y = tf.tensor1d(data.renewed.values)`；返回 sigmoid 本身，而不是 1 减去它。',
    },
  },
  'company-dependent': {
    nudge: {
      en: 'The same user gets another chance when asked about in other company. What in your model looks at the neighbours?',
      'zh-CN': '同一个用户和不同的人一起被问到，概率就变了。你的模型里有什么在看“邻居”？',
    },
    explanation: {
      en: 'Rows are users, columns are features or classes. A sum, mean or softmax along axis 0 mixes users; along the last axis it stays within one. Normalising by the question’s own mean does the same harm: the scale has to come from training.',
      'zh-CN':
        '行是用户，列是特征或类别。沿第 0 轴求和、求平均或做 softmax，会把不同用户混在一起；沿最后一轴才只涉及一个用户。用提问数据自己的均值做归一化同样有害：尺度必须来自训练数据。',
    },
    nearSolution: {
      en: 'Use `sigmoid()` on one score for each user, or `softmax(-1)` on two; keep the training mean and deviation in constants if you normalise.',
      'zh-CN':
        '每个用户一个得分就用 `sigmoid()`，两个得分就用 `softmax(-1)`；如果要归一化，就把训练数据的均值和标准差存成常量。',
    },
  },
  'not-probabilities': {
    nudge: {
      en: 'Some of your chances are below 0 or above 1. What would 130% sure mean?',
      'zh-CN': '有些概率小于 0 或大于 1。“130% 的把握”是什么意思呢？',
    },
    explanation: {
      en: 'The output layer gives a score, any number at all. The sigmoid turns a score into a chance: 0 becomes one half, large scores come close to 1, very negative ones to 0.',
      'zh-CN':
        '输出层给的是得分，可以是任何数。sigmoid 把得分变成概率：0 变成二分之一，很大的得分接近 1，很小的负分接近 0。',
    },
    nearSolution: {
      en: 'End `chances` with `.sigmoid().flatten()`, and use it in `predict` as well as in the loss.',
      'zh-CN': '`chances` 以 `.sigmoid().flatten()` 结尾，`predict` 和损失里都用它。',
    },
  },
  'hard-answers': {
    nudge: {
      en: 'Your model answers yes or no and never says how sure it is. Would you spend a retention budget on that?',
      'zh-CN': '你的模型只说是或否，从不说有多大把握。你愿意据此分配挽留预算吗？',
    },
    explanation: {
      en: 'Rounding at one half throws away what the sigmoid knew: a user at 51% and one at 99% look the same. Whoever uses the model should choose the threshold.',
      'zh-CN':
        '在二分之一处取整，就丢掉了 sigmoid 知道的东西：51% 的用户和 99% 的用户看起来一样。阈值应该由使用模型的人来定。',
    },
    nearSolution: {
      en: 'Return the sigmoid’s output as it is, without `round`, `greater` or an `if`.',
      'zh-CN': '原样返回 sigmoid 的输出，不要用 `round`、`greater` 或 `if`。',
    },
  },
  overconfident: {
    nudge: {
      en: 'Your model is mostly right, and far too sure when it is wrong.',
      'zh-CN': '你的模型大多判断正确，但判断错的时候也自信过头。',
    },
    explanation: {
      en: 'Cross-entropy punishes a mistake by how sure it was: 99.9% sure and wrong costs ten times as much as 50%. Scores that are multiplied up, or weights that grow without end in very long training, push every chance to 0 or 1.',
      'zh-CN':
        '交叉熵按把握的大小来惩罚错误：以 99.9% 的把握判断错，代价是五五开时的十倍。把得分成倍放大，或者训练太久让权重无限增长，都会把概率推到 0 或 1。',
    },
    nearSolution: {
      en: 'Feed the plain score to the sigmoid, in training and in `predict` alike, and stop after about 60 epochs with 16 units.',
      'zh-CN': '训练和 `predict` 都把原始得分交给 sigmoid；16 个单元训练约 60 轮就停。',
    },
  },
  memorised: {
    nudge: {
      en: 'You know every training user by heart and nothing about anybody else.',
      'zh-CN': '你把训练用户背得滚瓜烂熟，对其他人却一无所知。',
    },
    explanation: {
      en: 'Looking a user up in the training data answers a question nobody asks: new users never match exactly. A model must turn any two measures into a chance.',
      'zh-CN':
        '在训练数据里查人，回答的是没有人问的问题：新用户永远不会完全相同。模型必须能把任意两个数值变成概率。',
    },
    nearSolution: {
      en: 'Let `predict` run the trained network on `users.values`; keep the training data out of it.',
      'zh-CN': '让 `predict` 用训练好的网络计算 `users.values`，不要在里面使用训练数据。',
    },
  },
}

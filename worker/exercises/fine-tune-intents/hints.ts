import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

/** Help for every mistake that `diagnosis.ts` can recognise. */
export const hints: Readonly<Record<HintId, StagedHint>> = {
  'softmax-axis': {
    nudge: {
      en: 'Each intent shares out one certainty among all requests. Who should share out what among whom?',
      'zh-CN': '现在是每个意图把“确定程度”分给所有请求。到底该由谁、分给谁？',
    },
    explanation: {
      en: 'The scores form a table: one row a request, one column an intent. Softmax over axis 0 runs down a column, so a request is compared with the other requests that happen to be asked with it. Probabilities of one request run along its row, which is axis 1.',
      'zh-CN':
        '得分是一张表：一行一条请求，一列一个意图。沿轴 0 做 softmax 是顺着列走，等于拿一条请求和碰巧同时被问到的其他请求比。一条请求的概率在它自己的那一行里，也就是轴 1。',
    },
    nearSolution: {
      en: 'Finish `predict` with `scores(…).softmax(1)`.',
      'zh-CN': '`predict` 的最后写成 `scores(…).softmax(1)`。',
    },
  },
  'no-softmax': {
    nudge: {
      en: 'Your eight numbers can be negative or larger than 1. What turns scores into probabilities?',
      'zh-CN': '你给出的 8 个数可能是负数，也可能大于 1。用什么把得分变成概率？',
    },
    explanation: {
      en: 'The head gives scores on an open scale. The loss applies softmax by itself while training, so training works without it, but whoever uses `predict` wants probabilities: positive and adding up to 1 for each request.',
      'zh-CN':
        '分类头给出的得分没有固定范围。训练时损失函数内部会自己做 softmax，所以不写也能训练；但使用 `predict` 的人要的是概率：都是正数，每条请求加起来等于 1。',
    },
    nearSolution: {
      en: 'Finish `predict` with `scores(…).softmax(1)`: axis 1 runs over the eight intents of one request.',
      'zh-CN': '`predict` 的最后写成 `scores(…).softmax(1)`，轴 1 就是一条请求的 8 个意图。',
    },
  },
  'padding-counted': {
    nudge: {
      en: 'A short request gets another answer when empty places are added behind it. Which step still looks at them?',
      'zh-CN': '短请求后面多几个空位，答案就变了。是哪一步还在看这些空位？',
    },
    explanation: {
      en: 'The encoder ignores padding in its attention, but it still gives every place a row, the empty ones too. A plain mean over all rows mixes those in: the shorter the request, the more noise. The sentence is the mean over its real words only.',
      'zh-CN':
        '编码器的注意力已经忽略了填充，但每个位置仍会输出一行，空位也不例外。直接对所有行取平均，就把空位掺了进来：请求越短，杂质越多。句子向量应该只对真正的词取平均。',
    },
    nearSolution: {
      en: 'Make `real` as `tf.notEqual(requests, 0).cast("float32").expandDims(2)`, then `words.mul(real).sum(1).div(real.sum(1))`.',
      'zh-CN':
        '先算 `real`：`tf.notEqual(requests, 0).cast("float32").expandDims(2)`，再写 `words.mul(real).sum(1).div(real.sum(1))`。',
    },
  },
  'one-answer': {
    nudge: {
      en: 'Every request gets the same answer. Does that answer depend on the words at all?',
      'zh-CN': '不管什么请求，答案都一样。这个答案和请求里的词有关系吗？',
    },
    explanation: {
      en: 'A model that always names one intent is right once in eight, and looks fine only where one intent dominates the inbox. Macro-F1 gives every intent the same say, so seven zeros show. Check that `predict` runs its own tokens through the encoder and the head, and that the head is trained.',
      'zh-CN':
        '总报同一个意图，八次里只对一次；只有当收件箱里某个意图占绝大多数时，它才显得不错。宏平均 F1 让每个意图说话一样响，七个零分藏不住。检查 `predict` 是否真的把收到的词送进了编码器和分类头，分类头有没有参加训练。',
    },
    nearSolution: {
      en: 'Answer with `scores(tf.tensor2d(tokens.values, tokens.shape, "int32")).softmax(1)` and keep `head` and `headBias` in `trained`.',
      'zh-CN':
        '用 `scores(tf.tensor2d(tokens.values, tokens.shape, "int32")).softmax(1)` 回答，并让 `head` 和 `headBias` 留在 `trained` 里。',
    },
  },
  'rate-too-high': {
    nudge: {
      en: 'Your loss jumps above that of plain guessing. What happens to knowledge that is overwritten in the first steps?',
      'zh-CN': '你的损失一度比瞎猜还高。头几步就被覆盖掉的知识，会怎么样？',
    },
    explanation: {
      en: 'Guessing among 8 costs ln 8 ≈ 2.08. A loss far above it means steps so large that they destroy what pretraining built; researchers call it catastrophic forgetting. Adam moves every weight by about the learning rate in each step, and the encoder’s weights are mostly smaller than 0.1.',
      'zh-CN':
        '8 选 1 瞎猜的损失是 ln 8 ≈ 2.08。远高于它，说明步子大到毁掉了预训练学来的东西，研究者叫它“灾难性遗忘”。Adam 每一步会让每个权重移动大约一个学习率，而编码器的权重大多小于 0.1。',
    },
    nearSolution: {
      en: 'Set `learningRate` to 0.0005 and `epochs` to 10.',
      'zh-CN': '把 `learningRate` 设为 0.0005，`epochs` 设为 10。',
    },
  },
  'labels-shuffled': {
    nudge: {
      en: 'Your model is sure of itself and wrong about the very examples it learned. Are you certain each request came with its own label?',
      'zh-CN': '你的模型很自信，却连学过的例子都答错。每条请求配的确定是它自己的标签吗？',
    },
    explanation: {
      en: 'The loss fell, so the network learned what it was shown: requests paired with the labels of others. Sorting, shuffling or slicing tokens and labels in different ways breaks the pairs, and a network large enough memorises nonsense without complaint.',
      'zh-CN':
        '损失降下去了，说明网络学会了你给它看的东西：张三的请求配着李四的标签。对词和标签分别排序、打乱或切片，配对就断了；而足够大的网络会毫无怨言地把胡话背下来。',
    },
    nearSolution: {
      en: 'Slice both alike: `tokens.slice([from, 0], [count, -1])` with `answers.slice([from, 0], [count, -1])`, and reorder neither alone.',
      'zh-CN':
        '两边用同样的切片：`tokens.slice([from, 0], [count, -1])` 配 `answers.slice([from, 0], [count, -1])`，不要单独打乱其中一个。',
    },
  },
  'too-few-epochs': {
    nudge: {
      en: 'Your model does not know its own examples yet. Look at the end of the loss curve: was it finished?',
      'zh-CN': '你的模型连自己的例子都还没学会。看看损失曲线的末尾：它走完了吗？',
    },
    explanation: {
      en: 'One epoch is three small steps here. The head starts from almost nothing, so it needs some dozens of them before the eight intents come apart.',
      'zh-CN': '这里一轮只有三小步。分类头几乎从零开始，要走几十步，八个意图才能分开。',
    },
    nearSolution: {
      en: 'Use about 10 epochs with a learning rate of 0.0005 and check that the loss ends below 0.5.',
      'zh-CN': '用 0.0005 的学习率训练大约 10 轮，看看最后的损失是否低于 0.5。',
    },
  },
  'encoder-frozen': {
    nudge: {
      en: 'The loss creeps down and stays high. How many of the million weights may move?',
      'zh-CN': '损失慢慢往下挪，却始终很高。一百万个权重里，有多少是可以动的？',
    },
    explanation: {
      en: 'Only variables in `trained` are moved by the optimiser. With the encoder left out, the head alone must separate the intents from word knowledge that was never bent towards your task. (A learning rate far too small looks the same.)',
      'zh-CN':
        '优化器只移动 `trained` 里的变量。编码器不在里面，就只能靠分类头，从一份从未为你的任务调整过的语言知识里硬分。（学习率小得过头，看起来也是这样。）',
    },
    nearSolution: {
      en: 'Unfreeze the encoder: `const trained = [head, headBias, ...Object.values(encoder)]`.',
      'zh-CN': '解冻编码器：`const trained = [head, headBias, ...Object.values(encoder)]`。',
    },
  },
  'from-scratch': {
    nudge: {
      en: 'Your model knows its 48 examples by heart and is lost as soon as a customer uses other words. Where would it know other words from?',
      'zh-CN': '你的模型把 48 个例子背熟了，客户换个说法就不懂。它能从哪里认识别的说法？',
    },
    explanation: {
      en: 'That is what a network from random weights does: `courier` and `driver` are two unrelated numbers to it. Pretraining put words that stand in for each other close together. Either the encoder did not start from the weights in `data`, or the learning rate wiped them out.',
      'zh-CN':
        '从随机权重出发的网络就是这样：对它来说，`courier` 和 `driver` 是两个毫不相干的编号。预训练把能互相替换的词放到了一起。要么你的编码器没有从 `data` 里的权重出发，要么学习率把它们冲掉了。',
    },
    nearSolution: {
      en: 'Start each variable with `tf.variable(tf.tensor(data[name].values, data[name].shape))` and keep the learning rate at 0.0005.',
      'zh-CN':
        '每个变量用 `tf.variable(tf.tensor(data[name].values, data[name].shape))` 开始，学习率保持在 0.0005。',
    },
  },
  memorised: {
    nudge: {
      en: 'Perfect on the examples, one and the same answer for everything else. Is that a model or a list?',
      'zh-CN': '学过的全对，其余一律同一个答案。这是模型，还是一张表？',
    },
    explanation: {
      en: 'Looking a request up among the labelled ones scores full marks on them and says nothing about the next customer. A score on training data is no evaluation; that is why you are graded on requests that nobody labelled for you.',
      'zh-CN':
        '在标注请求里查表，当然对它们全对，却对下一位客户毫无用处。在训练数据上打的分不算评估；所以评分用的是没人替你标过的请求。',
    },
    nearSolution: {
      en: 'Answer every request by `scores(…).softmax(1)`, the trained encoder and head, without any comparison to `data.tokens`.',
      'zh-CN':
        '每条请求都用训练好的编码器和分类头回答，也就是 `scores(…).softmax(1)`，不要去和 `data.tokens` 比对。',
    },
  },
  'nearly-there': {
    nudge: {
      en: 'Pretraining shows: you are well above scratch. What could still cost you the last points: too long, too fast, or too little unfrozen?',
      'zh-CN': '预训练起作用了，你已经远超从零训练。最后几分丢在哪里：练太久、步子太大，还是解冻太少？',
    },
    explanation: {
      en: 'With 48 examples the network can fit them in many ways. Gentle steps keep it near what pretraining knew, which is what carries over to new words; many epochs at a high rate bend it towards the examples. And a frozen encoder cannot bend at all.',
      'zh-CN':
        '只有 48 个例子，网络有很多种拟合它们的办法。步子轻，就能留在预训练的知识附近，而能用到新说法上的正是这些知识；学习率高又练得久，就会向例子弯过去。编码器冻住，则完全弯不了。',
    },
    nearSolution: {
      en: 'Train encoder and head together with `learningRate = 0.0005` for 10 epochs, and pool over real words only.',
      'zh-CN': '编码器和分类头一起训练，`learningRate = 0.0005`，10 轮，只对真正的词取平均。',
    },
  },
}

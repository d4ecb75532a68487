import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'
import type { ReadingHintId } from './hints.js'

type TrainingHintId = Exclude<HintId, ReadingHintId>

/** Help for what goes wrong in training, in answering and in evaluating. */
export const trainingHints: Readonly<Record<TrainingHintId, StagedHint>> = {
  'not-started': {
    nudge: {
      en: 'Every message gets the same chances. Do its words reach the answer at all?',
      'zh-CN': '每条消息得到的概率都一样。消息里的词真的传到答案里了吗？',
    },
    explanation: {
      en: 'Three links have to hold: `embed` looks up the words instead of giving zeros, the loss compares the scores with the answers, and the weights start at random. If all of them start at zero, every product on the way is zero and so is every gradient, and nothing ever moves.',
      'zh-CN':
        '有三个环节必须接通：`embed` 要查出词的向量，而不是返回零；损失要拿得分和答案相比；权重要从随机数开始。如果全从零开始，一路上的乘积都是零，梯度也都是零，什么都不会动。',
    },
    nearSolution: {
      en: 'Tables: `weights(vocabulary, width, 0.3)` and `weights(longest, width, 0.3)`. Look-up: `tf.gather(wordTable, tokens.flatten()).reshape([count, length, width])`. Loss: `tf.losses.softmaxCrossEntropy(answers, scores(tokens))`.',
      'zh-CN':
        '两张表：`weights(vocabulary, width, 0.3)` 和 `weights(longest, width, 0.3)`。查表：`tf.gather(wordTable, tokens.flatten()).reshape([count, length, width])`。损失：`tf.losses.softmaxCrossEntropy(answers, scores(tokens))`。',
    },
  },
  'not-probabilities': {
    nudge: {
      en: 'Add up the four numbers of one message. What would they have to come to?',
      'zh-CN': '把一条消息的四个数加起来。应该等于多少？',
    },
    explanation: {
      en: 'Scores lie on an open scale; whoever reads your answer wants chances: four numbers between 0 and 1 that add up to 1 for each message. The softmax does that along the last axis. Over the messages instead, one message would be compared with those that happen to be asked with it.',
      'zh-CN':
        '得分没有固定的范围，而看答案的人要的是概率：每条消息四个 0 到 1 之间的数，加起来等于 1。softmax 沿最后一轴就能做到。如果沿着消息的方向做，就成了拿一条消息和碰巧一起被问到的消息去比。',
    },
    nearSolution: {
      en: 'Leave the end of `predict` as it came: `scores(tensor(tokens)).softmax()`.',
      'zh-CN': '`predict` 的结尾保持原样：`scores(tensor(tokens)).softmax()`。',
    },
  },
  'wrong-targets': {
    nudge: {
      en: 'Look at your loss: it fell, and all four parties still get nearly the same. What did it ask for?',
      'zh-CN': '看看你的损失：它降下去了，四方的得分却仍然差不多。它到底要求了什么？',
    },
    explanation: {
      en: 'Binary cross-entropy knows two answers, 0 and 1. Fed with a number such as 3, be it a party’s or a word’s, it rewards ever larger scores for everybody and falls below 0, where no cross-entropy can be. One right answer out of four needs the softmax cross-entropy, with a target that has a 1 in one of four columns.',
      'zh-CN':
        '二元交叉熵只认两种答案：0 和 1。要是喂给它 3 这样的编号，不管是哪一方的编号还是词的编号，它就会奖励所有得分一起变大，损失还会跌到 0 以下，而真正的交叉熵不可能为负。四选一要用 softmax 交叉熵，目标是四列里只有一列为 1。',
    },
    nearSolution: {
      en: 'Return `tf.losses.softmaxCrossEntropy(answers, scores(tokens))`: first the answers, then the scores, without a softmax or sigmoid of your own.',
      'zh-CN':
        '返回 `tf.losses.softmaxCrossEntropy(answers, scores(tokens))`：先写答案，再写得分，自己不要再加 softmax 或 sigmoid。',
    },
  },
  memorised: {
    nudge: {
      en: 'Your model knows its archive by heart and is lost with anything else. Where would it know a new message from?',
      'zh-CN': '你的模型把档案背得滚瓜烂熟，换成别的就不会了。一条新消息，它要从哪里认识？',
    },
    explanation: {
      en: 'Twelve places and dozens of words make more messages than anyone can collect, so hardly one comes twice. What comes again is the pattern: two parties, a deed, an order. Learn it from all 1,200 messages with a model no larger than needed, and keep the archive out of `predict`.',
      'zh-CN':
        '十二个位置、几十个词，能组成的消息多到谁也收集不完，几乎没有一条会原样再来。会再来的是规律：两方、一种行为、一个次序。用一个够用就好的模型，从全部 1200 条消息里学它；`predict` 里不要再用档案。',
    },
    nearSolution: {
      en: 'Let `predict` answer with `scores(tensor(tokens)).softmax()` alone; width 24 and inner 48 are enough.',
      'zh-CN': '`predict` 只用 `scores(tensor(tokens)).softmax()` 来回答；width 取 24，inner 取 48 就够了。',
    },
  },
  'step-too-large': {
    nudge: {
      en: 'Your loss leaps far above that of guessing, which is 1.39. What decides how far a step goes?',
      'zh-CN': '你的损失一下子跳到远高于瞎猜的 1.39。一步走多远，由什么决定？',
    },
    explanation: {
      en: 'Adam moves every weight by about the learning rate in each step. The weights here start between 0.1 and 0.3, so steps of that size overwrite all there is, again and again, and nothing settles.',
      'zh-CN':
        'Adam 每一步让每个权重移动大约一个学习率。这里的权重一开始只有 0.1 到 0.3 大小，步子这么大，等于一遍遍把已有的东西全部盖掉，怎么也安定不下来。',
    },
    nearSolution: {
      en: 'Train with `tf.train.adam(0.015)`.',
      'zh-CN': '用 `tf.train.adam(0.015)` 训练。',
    },
  },
  'sorted-batches': {
    nudge: {
      en: 'Your first epoch costs more than plain guessing, and then the loss comes down slowly. What do the messages of one batch have in common?',
      'zh-CN': '你的第一轮损失比瞎猜还高，之后降得很慢。同一批里的消息有什么共同点？',
    },
    explanation: {
      en: 'The archive is sorted by party. Batches taken as they lie consist of one party each, and the model learns "always the shop", then "always the courier", then the next, and forgets each in turn. A batch should be a small picture of the whole.',
      'zh-CN':
        '档案是按责任方排好序的。照原样切成批，每一批就只有一方，模型先学会“永远是店家”，再学会“永远是快递”，学一个忘一个。一批数据应该是整体的缩影。',
    },
    nearSolution: {
      en: 'Draw a new order in each epoch, `tf.util.createShuffledIndices(messages)`, and gather messages and answers by it.',
      'zh-CN': '每一轮都重新打乱：`tf.util.createShuffledIndices(messages)`，消息和答案都按这个次序取。',
    },
  },
  'answers-mixed-up': {
    nudge: {
      en: 'After all epochs the loss is still that of guessing, even on the archive itself. Did each message come with its own answer?',
      'zh-CN': '训练完了，连档案里的消息，损失也还是瞎猜的水平。每条消息配的是它自己的答案吗？',
    },
    explanation: {
      en: 'A model that is shown random answers can learn one thing only: that nothing follows from the words. That costs ln 4 = 1.39. It happens when messages are shuffled and answers are not, or each in an order of its own.',
      'zh-CN':
        '如果给模型看的答案是乱配的，它能学到的只有一件事：从词里什么也推不出来。这时的损失就是 ln 4 = 1.39。消息打乱了、答案没打乱，或者各打乱各的，都会这样。',
    },
    nearSolution: {
      en: 'Pick both by the same numbers: `allTokens.gather(some)` and `allAnswers.gather(some)`.',
      'zh-CN': '两边用同一组编号来取：`allTokens.gather(some)` 和 `allAnswers.gather(some)`。',
    },
  },
  'too-few-epochs': {
    nudge: {
      en: 'Your model has begun to see who is named, and not yet who is to blame. Was the loss still falling at its end?',
      'zh-CN': '你的模型已经看出提到了谁，还没看出该怪谁。损失到最后还在下降吗？',
    },
    explanation: {
      en: 'A model that knows the two parties and tosses a coin between them has a loss of 0.69. Only then does it find the relation between party, deed and order, and the loss falls towards 0. Whoever stops before that has paid for the easy half. Too small a learning rate, or vectors of only a few numbers, come to the same.',
      'zh-CN':
        '知道是哪两方、在两方之间抛硬币的模型，损失是 0.69。过了这一关，它才找到“谁、做了什么、谁先谁后”之间的关系，损失才会一路降向 0。在那之前收手，等于只学了容易的一半。学习率太小，或者向量只有几个数，结果也一样。',
    },
    nearSolution: {
      en: '12 epochs in batches of 150 with `tf.train.adam(0.015)` and width 24 bring the loss below 0.05.',
      'zh-CN': '每批 150 条，`tf.train.adam(0.015)`，宽度 24，训练 12 轮，损失就会降到 0.05 以下。',
    },
  },
  'other-messages': {
    nudge: {
      en: '`evaluate` was given some messages, and you counted others. What is an evaluation on the data of the training worth?',
      'zh-CN': '`evaluate` 拿到的是一批消息，你数的却是另一批。用训练数据做的评估，价值有多大？',
    },
    explanation: {
      en: 'On its own archive a model is nearly always right: it has seen the answers. Whoever decides about the launch wants to know about messages that come on Monday. So an evaluation runs on messages kept apart, those in the question, and counts each of them once.',
      'zh-CN':
        '在自己的档案上，模型几乎总是对的，因为它见过答案。而决定要不要上线的人，想知道的是周一会来的消息。所以评估要用单独留出的消息，也就是问题里给的那些，每条数一次。',
    },
    nearSolution: {
      en: 'Let the model choose for `tensor(tokens)` of the question, and write `labels.values.forEach((label, message) => confusion[label][chosen[message]]++)`.',
      'zh-CN':
        '让模型对问题里的 `tensor(tokens)` 做选择，再写 `labels.values.forEach((label, message) => confusion[label][chosen[message]]++)`。',
    },
  },
  transposed: {
    nudge: {
      en: 'Your counts are right, and lie in the wrong cells. Which comes first, what was true or what was chosen?',
      'zh-CN': '你的数目是对的，只是放错了格子。先写哪个：真实的，还是模型选的？',
    },
    explanation: {
      en: 'A row belongs to a label, a column to a choice. Read along the row "bank" and you see what became of the bank’s messages. Swapped, the table answers another question: what was really behind the messages that your model laid at the bank’s door.',
      'zh-CN':
        '一行对应一个标签，一列对应一种选择。顺着“银行”这一行看，看到的是银行的消息都被判给了谁。换过来，表回答的就是另一个问题：被你的模型算到银行头上的消息，其实都是谁的。',
    },
    nearSolution: {
      en: 'Count with `confusion[label][chosen[message]]++`.',
      'zh-CN': '这样计数：`confusion[label][chosen[message]]++`。',
    },
  },
  miscounted: {
    nudge: {
      en: 'Put every message of the question into one cell: which row, and which column? Does each get counted, the misjudged ones too?',
      'zh-CN': '问题里的每条消息都要放进一个格子：哪一行，哪一列？每条都数到了吗，包括判错的？',
    },
    explanation: {
      en: 'The table has a cell for each pair of label and choice. Right answers lie on the diagonal. The others are what an evaluation is made for: they show who is mistaken for whom. All cells together come to the number of messages.',
      'zh-CN':
        '每一对“标签、选择”都有一个格子。判对的在对角线上，其余的才是评估的用处所在：它们说明谁被错当成了谁。所有格子加起来，就是消息的条数。',
    },
    nearSolution: {
      en: '`labels.values.forEach((label, message) => confusion[label][chosen[message]]++)`, without an `if`.',
      'zh-CN':
        '`labels.values.forEach((label, message) => confusion[label][chosen[message]]++)`，不要加 `if`。',
    },
  },
}

import type { StagedHint } from '../src/contract/index.js'
import { cellHints } from './cell-hints.js'
import type { HintId } from './diagnosis.js'
import { writingHints } from './writing-hints.js'

/** Help for every mistake that `diagnosis.ts` can recognise. */
export const hints: Readonly<Record<HintId, StagedHint>> = {
  ...cellHints,
  ...writingHints,
  'no-softmax': {
    nudge: {
      en: 'One word has to come next, so the chances after each word add up to 1. What do yours add up to?',
      'zh-CN': '下一个词总会是其中一个，所以每个词之后的概率加起来是 1。你的加起来是多少？',
    },
    explanation: {
      en: 'The output layer gives scores: any numbers, the larger the likelier. The softmax takes e to the power of each and divides by their sum, so that none is below 0 and all together make 1.',
      'zh-CN':
        '输出层给的是分数，可以是任何数，越大越可能。softmax 对每个分数取 e 的次方，再除以总和，这样没有负数，加起来正好是 1。',
    },
    nearSolution: {
      en: '`scoresAfterEach(…).softmax()` in `probabilities`.',
      'zh-CN': '`probabilities` 里用 `scoresAfterEach(…).softmax()`。',
    },
  },
  'wrong-axis': {
    nudge: {
      en: 'Your numbers do add up to 1, but over the places of a letter. Over what should they?',
      'zh-CN': '你的数加起来确实是 1，不过是沿着信的各个位置加的。应该沿着什么加？',
    },
    explanation: {
      en: 'The scores have three dimensions: rows, places in the row, words of the vocabulary. At each place the words compete with each other, not the places for a word. Summed over places, a chance hangs on what is written later, and the model looks into the future without meaning to.',
      'zh-CN':
        '分数有三个维度：行、行里的位置、词表里的词。竞争发生在每个位置上的各个词之间，而不是各个位置之间。沿着位置求和，概率就取决于后面写了什么，模型无意中看到了未来。',
    },
    nearSolution: {
      en: '`.softmax()` works over the last dimension, the words. By hand: `const powers = scores.exp()`, then `powers.div(powers.sum(2, true))`.',
      'zh-CN':
        '`.softmax()` 作用在最后一维，也就是词上。手写的话：`const powers = scores.exp()`，再 `powers.div(powers.sum(2, true))`。',
    },
  },
  'looks-ahead': {
    nudge: {
      en: 'We changed the end of a letter, and your chances at its beginning changed. Who will know the end while the letter is being written?',
      'zh-CN': '我们改了一封信的后半截，你在前半截给出的概率也变了。信还没写完时，谁会知道结尾？',
    },
    explanation: {
      en: 'Reading in both directions, or taking a mean over the whole row, is fine for a model that judges finished texts. A model that writes has only what is already there. In training it looks brilliant, as it can copy the answer; when it writes, the second half of its input is missing.',
      'zh-CN':
        '正反两个方向都读，或者对整行取平均，用来评判写好的文字没有问题。可是要写字的模型，手里只有已经写出来的部分。它训练时成绩惊人，因为可以照抄答案；真写起来，一半的输入就没有了。',
    },
    nearSolution: {
      en: 'One pass from left to right: `state = read(words, state)`, and the scores after a word come from `state.hidden` at that moment, from nothing else.',
      'zh-CN':
        '只从左到右读一遍：`state = read(words, state)`；一个词之后的分数，只由那一刻的 `state.hidden` 算出。',
    },
  },
  'targets-not-shifted': {
    nudge: {
      en: 'Write “dear friend · the goat · is frozen” on paper. After the first word your model is asked for a word: which one does your loss reward?',
      'zh-CN':
        '在纸上写下“亲爱的朋友 · 山羊 · 冻住了”。读完第一个词，模型要给出一个词：你的损失奖励的是哪一个？',
    },
    explanation: {
      en: 'The target after the word at place t is the word at place t + 1. Without the shift the model learns to repeat what it has just been given: a loss of almost 0 after one epoch, and a text in which one word is written for ever. Shifted by two, it guesses over the next word’s head. A loss that is too good to be true usually is.',
      'zh-CN':
        '读完第 t 个词，目标是第 t + 1 个词。不错开，模型学到的就是把刚拿到的词重复一遍：一轮下来损失几乎是 0，写出来却永远是同一个词。错开两位，它猜的就是隔一个的词。损失好得不像真的，多半就不是真的。',
    },
    nearSolution: {
      en: '`const given = tokens.slice([0, 0], [-1, length - 1])` and `const next = tokens.slice([0, 1], [-1, length - 1])`.',
      'zh-CN':
        '输入是 `const given = tokens.slice([0, 0], [-1, length - 1])`，目标是 `const next = tokens.slice([0, 1], [-1, length - 1])`。',
    },
  },
  'state-lost': {
    nudge: {
      en: 'Your cell remembers, but somebody wipes its memory between two words. What goes into `read` for the second word of a letter?',
      'zh-CN': '单元会记，可是两个词之间有人把记忆擦掉了。读第二个词时，传给 `read` 的是什么？',
    },
    explanation: {
      en: 'The state is all that one step hands on to the next: the memory and what was told. If each word begins from a blank state, the model is no better than counting which word follows which. If only what was told goes on and the memory doesn’t, it knows two or three words back, and no more.',
      'zh-CN':
        '一步交给下一步的全部东西，就是状态：记忆，还有说出的内容。每个词都从空白状态开始，模型就不比“数哪个词跟在哪个词后面”强。如果只把说出的内容传下去，记忆没有传，它就只知道前面两三个词。',
    },
    nearSolution: {
      en: '`let state = blank(tokens.shape[0])` before the loop; in it `state = read(words, state)` and `told.push(state.hidden)`.',
      'zh-CN':
        '循环之前 `let state = blank(tokens.shape[0])`；循环里 `state = read(words, state)`，再 `told.push(state.hidden)`。',
    },
  },
  'too-sure': {
    nudge: {
      en: 'Your model is far surer than it is right. What does your loss charge for a word that it had called impossible?',
      'zh-CN': '你的模型自信得过了头。某个词被它断定为不可能，结果偏偏出现了，你的损失会罚多少？',
    },
    explanation: {
      en: 'The surprise is minus the logarithm of the chance: a word with a chance of 0.001 costs 6.9, one with a chance of 0 costs without end. A mean of chances charges at most 1 for anything, so the model puts all its money on one word and shrugs when another comes. The logarithm is what makes chances honest.',
      'zh-CN':
        '惊讶是概率的对数取负：概率 0.001 的词要罚 6.9，概率为 0 则罚到无穷。如果直接平均概率，再离谱也最多罚 1，模型就会把全部赌注押在一个词上，押错了也无所谓。让概率变得诚实的，正是这个对数。',
    },
    nearSolution: {
      en: '`tf.losses.softmaxCrossEntropy(tf.oneHot(next.toInt(), vocabulary), scoresAfterEach(given))` takes the logarithm for you.',
      'zh-CN':
        '`tf.losses.softmaxCrossEntropy(tf.oneHot(next.toInt(), vocabulary), scoresAfterEach(given))` 会替你取对数。',
    },
  },
  'step-too-large': {
    nudge: {
      en: 'Look at the curve: the loss begins above guessing or leaps, and then it stays where it is. How far does your model step at a time?',
      'zh-CN': '看看曲线：损失一开始比瞎猜还高，或者忽上忽下，然后就不动了。你的模型一步迈多远？',
    },
    explanation: {
      en: 'Adam moves every weight by about the learning rate at each step. The weights of the gates are about 0.1 in size, so a step of 0.6 throws all gates to one side in the first epoch: wide open or shut for good, where the sigmoid is flat and no gradient moves them any more.',
      'zh-CN':
        'Adam 每一步大约把每个权重移动一个学习率那么多。门的权重大小约为 0.1，一步迈 0.6，第一轮就把所有的门推到了头：要么全开，要么全关，sigmoid 在那里是平的，梯度再也推不动它们。',
    },
    nearSolution: {
      en: '`tf.train.adam(0.03)`, as in the starter.',
      'zh-CN': '用初始代码里的 `tf.train.adam(0.03)`。',
    },
  },
  'not-converged': {
    nudge: {
      en: 'The loss is still falling when you stop. What has your model learned by then, and what has it not?',
      'zh-CN': '你停下来的时候，损失还在降。这时模型学会了什么，还没学会什么？',
    },
    explanation: {
      en: 'First come the frequent words, then which word follows which; both take about an epoch. What an early word decides many words later is learned last, from the second epoch on, because the gradient has to find its way back through all the words between. In the curve it is all that lies below the dashed line.',
      'zh-CN':
        '最先学会的是常用词，接着是哪个词跟着哪个词，一轮左右就够。靠前的词怎样决定很多词之后的词，最后才学得会，要从第二轮往后，因为梯度得穿过中间所有的词走回去。曲线上，虚线以下的部分都是它。',
    },
    nearSolution: {
      en: '64 units, 6 epochs in batches of 64, `tf.train.adam(0.03)`, and forget gates that begin open, as in the starter.',
      'zh-CN':
        '64 个单元，每批 64 行，训练 6 轮，`tf.train.adam(0.03)`，遗忘门像初始代码里那样一开始就敞开。',
    },
  },
}

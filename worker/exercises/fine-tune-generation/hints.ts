import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'
import { samplingHints } from './sampling-hints.js'

/** Help for every mistake that `diagnosis.ts` can recognise. */
export const hints: Readonly<Record<HintId, StagedHint>> = {
  ...samplingHints,
  'looks-ahead': {
    nudge: {
      en: 'Your model is asked for the next word and has it before its eyes. Who lets it look there?',
      'zh-CN': '问模型下一个词是什么，而答案就摆在它眼前。是谁让它看到的？',
    },
    explanation: {
      en: 'A training text is read in one go: all places at once, each asked for the word behind it. Without a mask, attention copies that word from the next place. The loss then falls to nearly nothing, and the model is worth nothing, because when it writes there is no next place to copy from. The mask takes every key that stands later than the query out of the softmax; a word may see itself and what came before.',
      'zh-CN':
        '训练时一段文本是一次读完的：所有位置同时作答，各自猜自己后面的词。没有掩码，注意力就会直接从下一个位置把答案抄过来。损失几乎降到零，模型却毫无用处：真正写作时，后面还没有东西可抄。掩码要做的，是让所有排在查询之后的键退出 softmax；一个词只能看到自己和它之前的词。',
    },
    nearSolution: {
      en: '`const mask = place.reshape([1, length]).greater(place.reshape([length, 1])).cast("float32").mul(-1e9)`.',
      'zh-CN':
        '把键和查询两两比较：`const mask = place.reshape([1, length]).greater(place.reshape([length, 1])).cast("float32").mul(-1e9)`。',
    },
  },
  'padding-counted': {
    nudge: {
      en: 'Your model is very good at one thing nobody needs: it knows that nothing follows behind the end. Where did it learn that?',
      'zh-CN': '你的模型特别擅长一件没人需要的事：它知道文本结束之后是空的。这是从哪学的？',
    },
    explanation: {
      en: 'Texts of different length lie in rows of equal length, filled up with token 0. About a tenth of all places are such filling. If they count, a tenth of the lesson is the easiest word of all, and the mean loss looks better than it is. A weight of 0 takes a place out of the mean.',
      'zh-CN':
        '长短不一的文本要放进一样长的行里，后面用 0 号词元补齐，大约十分之一的位置都是这样补出来的。如果它们也算数，十分之一的功课就是最容易的那个“词”，平均损失也会比实际好看。权重设为 0，这个位置就不参加平均。',
    },
    nearSolution: {
      en: '`const counted = answers.notEqual(0).cast("float32")`, handed to `softmaxCrossEntropy` as its third argument.',
      'zh-CN':
        '`const counted = answers.notEqual(0).cast("float32")`，作为第三个参数交给 `softmaxCrossEntropy`。',
    },
  },
  'not-shifted': {
    nudge: {
      en: 'Ask your model what comes after “kettle”, and it says “kettle”. Which question did you train it on?',
      'zh-CN': '问你的模型“kettle”后面是什么，它回答“kettle”。你训练它回答的是哪个问题？',
    },
    explanation: {
      en: 'At every place the loss compares the scores with an answer. If the answer is the word that was just read, the model learns to repeat, and with little effort: the word stands right there. A language model is asked for the word after it. Input and answer are the same text, one place apart: the input leaves out the last word, the answer leaves out the first.',
      'zh-CN':
        '每个位置上，损失都拿得分和答案比较。如果答案就是刚读到的那个词，模型学会的就是重复，而且毫不费力，因为词就在眼前。语言模型要回答的是它后面的词。输入和答案是同一段文本，错开一位：输入去掉最后一个词，答案去掉第一个词。',
    },
    nearSolution: {
      en: '`const answers = batch.slice([0, 1], [rows, length - 1])`, beside `inputs`, which begins at `[0, 0]`.',
      'zh-CN': '`const answers = batch.slice([0, 1], [rows, length - 1])`，而 `inputs` 从 `[0, 0]` 开始。',
    },
  },
  'no-context': {
    nudge: {
      en: 'Exchange any earlier word, and your model goes on as if nothing had happened. What would have to look back?',
      'zh-CN': '换掉前面任何一个词，你的模型都像什么也没发生。该由谁去回头看？',
    },
    explanation: {
      en: 'A linear layer works on each word by itself, and a stack of them still does. Such a network knows the last word and nothing else: it is a table of pairs, however many layers it has. What makes a language model is attention, the one step in which a word looks at those before it. And a stack that is begun anew brings nothing along from pretraining. The model to fine-tune is the one you were given, all of it.',
      'zh-CN':
        '线性层对每个词单独计算，叠多少层都一样。这种网络只知道最后一个词，层数再多也不过是一张“词对”表。让它成为语言模型的是注意力：只有这一步，词才会去看前面的词。而且，重新搭的一叠层从预训练里什么也带不来。要微调的是交给你的那个模型，完整的它。',
    },
    nearSolution: {
      en: 'Keep `transformer(tf, weights, tokens, mask)` as it was given, with attention in each block, and train all of `Object.values(weights)`.',
      'zh-CN':
        '保留原样的 `transformer(tf, weights, tokens, mask)`，每个块里都有注意力，训练全部 `Object.values(weights)`。',
    },
  },
  'chances-for-scores': {
    nudge: {
      en: 'Your numbers lie between 0 and 1 and add up to 1. What happens when softmax is taken of them once more?',
      'zh-CN': '你给出的数都在 0 到 1 之间，加起来等于 1。再对它们做一次 softmax 会怎样？',
    },
    explanation: {
      en: 'Whoever asks for `logits` takes the softmax, and divides by a temperature before. Of chances, which differ by 1 at most, softmax makes nearly the same chance for each of 1,544 words: the sharpest model looks as if it were guessing.',
      'zh-CN':
        '要 `logits` 的一方会自己做 softmax，之前还要除以温度。概率之间最多差 1，再做一次 softmax，1544 个词就几乎一样可能：再准的模型，看上去也像在瞎猜。',
    },
    nearSolution: {
      en: 'Return the scores as they come: `{ logits: scores(…) }`, without `softmax`.',
      'zh-CN': '得分算出来是什么就返回什么：`{ logits: scores(…) }`，不要加 `softmax`。',
    },
  },
  'from-scratch': {
    nudge: {
      en: 'Your model knows the greeting by heart and is lost as soon as a product comes that no example had. Where would it know products from?',
      'zh-CN': '问候语你的模型背得很熟，一遇到例子里没有的产品就不知所措。它该从哪里认识那些产品？',
    },
    explanation: {
      en: 'Forty answers are enough to learn how a brand talks, and far too few to learn that a kettle leaks and a calendar forgets. That is in the pretrained weights. Either the model did not begin with them, or it was trained so hard that they are gone: on texts of other kinds it is as lost as one that never read any.',
      'zh-CN':
        '四十条回复足够学会一个品牌怎样说话，但远不够学会“水壶会漏水、日历会忘事”。这些都在预训练权重里。要么你的模型没有从它们开始，要么训练太猛，把它们冲掉了：在其他文本上，它就像从没读过书一样。',
    },
    nearSolution: {
      en: 'Begin every variable with `tf.tensor(pretrained[name].values, pretrained[name].shape)` and keep `learningRate` at 0.0005.',
      'zh-CN':
        '每个变量都从 `tf.tensor(pretrained[name].values, pretrained[name].shape)` 开始，`learningRate` 保持 0.0005。',
    },
  },
  'rate-too-high': {
    nudge: {
      en: 'Your model is now worse than one that takes all words for equally likely. What did the first steps do to it?',
      'zh-CN': '你的模型现在比“认为所有词同样可能”还差。头几步对它做了什么？',
    },
    explanation: {
      en: 'Guessing evenly among 1,544 words costs ln 1544 ≈ 7.3. A loss above it means steps so large that they destroy what pretraining built. Adam moves each weight by about the learning rate in each step, and most weights here are smaller than 0.2.',
      'zh-CN':
        '在 1544 个词里平均瞎猜，损失是 ln 1544 ≈ 7.3。比它还高，说明步子大到毁掉了预训练的成果。Adam 每一步让每个权重移动大约一个学习率，而这里的权重大多小于 0.2。',
    },
    nearSolution: {
      en: '`learningRate = 0.0005` with `epochs = 5`.',
      'zh-CN': '先用 `learningRate = 0.0005`，`epochs = 5`。',
    },
  },
  'not-trained': {
    nudge: {
      en: 'The brand still surprises your model as on the first day. Did any weight move?',
      'zh-CN': '对这个品牌，你的模型还和第一天一样陌生。有权重动过吗？',
    },
    explanation: {
      en: 'The pretrained model writes good sentences of its own world. It has never seen this greeting in front of this complaint, and it gives such words next to no chance. Only what the optimiser is given can learn it: all weights, in steps large enough to matter, for some rounds through the examples.',
      'zh-CN':
        '预训练模型写自己那个世界的句子写得很好，但它从没见过这样的问候接着这样的抱怨，给这些词的概率几乎是零。要学会，就得把权重交给优化器：全部权重，步子够大，把例子读上几轮。',
    },
    nearSolution: {
      en: '`optimizer.minimize(…, true, Object.values(weights))`, `learningRate = 0.0005`, `epochs = 5`.',
      'zh-CN':
        '把全部权重交给优化器：`optimizer.minimize(…, true, Object.values(weights))`，`learningRate = 0.0005`，`epochs = 5`。',
    },
  },
  'too-little': {
    nudge: {
      en: 'The model has begun to sound like the brand and was stopped on the way. Look at the end of the loss curve: is it flat?',
      'zh-CN': '模型刚有点品牌的味道就停下了。看看损失曲线的末尾：它平了吗？',
    },
    explanation: {
      en: 'Each round is one small step for every eight examples. The loss falls from about 7 to below 1 within some twenty steps of 0.0005; with smaller steps, fewer rounds or only part of the weights it takes more.',
      'zh-CN':
        '一轮里，每八个例子走一小步。以 0.0005 的步子走二十来步，损失会从 7 左右降到 1 以下；步子更小、轮数更少，或者只让一部分权重动，就要走更久。',
    },
    nearSolution: {
      en: 'All weights, `learningRate = 0.0005`, `epochs = 5`; half the rate needs about twice the rounds.',
      'zh-CN': '全部权重，`learningRate = 0.0005`，`epochs = 5`；学习率减半，轮数大约要加倍。',
    },
  },
  'language-lost': {
    nudge: {
      en: 'Your model speaks like the brand, and it cannot speak otherwise any more. What was it that you paid for when you took a pretrained one?',
      'zh-CN': '你的模型学会了品牌的口吻，却不会说别的话了。当初选预训练模型，图的是什么？',
    },
    explanation: {
      en: 'Every step towards the examples is a step away from what was learned before; researchers call it catastrophic forgetting. At first both go together, then only the old is lost. Smaller steps and fewer rounds stay near the start. Larger projects also mix old texts into the new ones, or train a few added weights only.',
      'zh-CN':
        '每朝例子走一步，就离从前学过的东西远一步，研究者叫它“灾难性遗忘”。开头两者还能兼顾，再往后就只剩下丢。步子小一点、轮数少一点，就能留在起点附近。更大的项目还会在新文本里掺一些旧文本，或者只训练另加的少量权重。',
    },
    nearSolution: {
      en: 'Halve `learningRate` until the loss still ends below 1: 0.0005 with `epochs = 5` forgets little.',
      'zh-CN': '把 `learningRate` 减半，只要最后的损失仍低于 1：0.0005 配 `epochs = 5` 忘得很少。',
    },
  },
}

import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'
import { maskingHints } from './masking-hints.js'

/** Help for every mistake that `diagnosis.ts` can recognise. */
export const hints: Readonly<Record<HintId, StagedHint>> = {
  ...maskingHints,
  'no-softmax': {
    nudge: {
      en: 'At each place some token belongs, so the chances there add up to 1. What do yours add up to?',
      'zh-CN': '每个位置上总有一个词元，所以那里的概率加起来是 1。你的加起来是多少？',
    },
    explanation: {
      en: 'The last layer gives scores: any numbers, the larger the likelier. The softmax takes e to the power of each and divides by their sum, over the tokens of the vocabulary at one place.',
      'zh-CN':
        '最后一层给出的是分数，可以是任何数，越大越可能。softmax 在每个位置上，对词表里的每个词元取 e 的次方，再除以总和。',
    },
    nearSolution: {
      en: '`scores(…).softmax().reshape([count, places, vocabulary])` in `probabilities`.',
      'zh-CN': '`probabilities` 里用 `scores(…).softmax().reshape([count, places, vocabulary])`。',
    },
  },
  'one-sided': {
    nudge: {
      en: 'We exchanged everything on one side of a gap, and your chances stayed as they were. May a place look to that side?',
      'zh-CN': '我们把空缺一侧的词全换了，你的概率却纹丝不动。这个位置允许往那一侧看吗？',
    },
    explanation: {
      en: 'A model that writes must not see what comes later, so its scores get a penalty there. A model that fills gaps has the whole card in front of it, and what decides a gap often comes after it: the name of the dish says what is cooked. Take the penalty away on both sides. Without it, the same network can see what its twin that reads from the left only cannot.',
      'zh-CN':
        '要写字的模型不许看后面，所以后面的分数要加惩罚。补空缺的模型整张卡片都在眼前，而决定空缺的词常常在后面：菜名一出来，就知道煮的是什么。两侧的惩罚都要去掉。同样的网络，只从左边读的话，将近一半的词根本没法知道。',
    },
    nearSolution: {
      en: '`return tokens.equal(padding).toFloat().mul(-1e9).reshape([tokens.shape[0], 1, 1, tokens.shape[1]!])`: a penalty for padding, and for nothing else.',
      'zh-CN':
        '`return tokens.equal(padding).toFloat().mul(-1e9).reshape([tokens.shape[0], 1, 1, tokens.shape[1]!])`：只罚填充，别的都不罚。',
    },
  },
  'padding-seen': {
    nudge: {
      en: 'We cut the empty places off the end of a card, and your chances changed. Who looks at them?',
      'zh-CN': '我们把卡片末尾的空位剪掉，你的概率就变了。是谁在看那些空位？',
    },
    explanation: {
      en: 'Cards are padded to equal length, because a table has to be filled. The padding says nothing, but to attention it is a token like any other, and with a score of 0 it takes its share. A short message in a long batch would then be read differently from the same message alone.',
      'zh-CN':
        '为了凑成一张整齐的表，短卡片末尾要填充。填充什么也没说，可在注意力看来它也是词元，分数为 0 照样分走一份。这样，同一条短消息，放在长的一批里和单独问，读出来的就不一样。',
    },
    nearSolution: {
      en: '`tokens.equal(padding)` is 1 at empty places; `.toFloat().mul(-1e9)` makes the penalty, and `.reshape([tokens.shape[0], 1, 1, tokens.shape[1]!])` lays it over all heads and all lookers.',
      'zh-CN':
        '`tokens.equal(padding)` 在空位上是 1；`.toFloat().mul(-1e9)` 变成惩罚；`.reshape([tokens.shape[0], 1, 1, tokens.shape[1]!])` 让它对所有的头、所有的位置都起作用。',
    },
  },
  'answer-shown': {
    nudge: {
      en: 'Your model repeats whatever stands there, right or wrong, and has no idea what to do with a mask. What was it shown in training?',
      'zh-CN': '你的模型看到什么就重复什么，不管对错；遇到掩码，它却毫无办法。训练时给它看的是什么？',
    },
    explanation: {
      en: 'If the answer is on the card, copying it is the perfect solution: the loss falls to nearly 0 in one epoch, and nothing is learned about dishes. What the model is shown and what it is asked for must differ. That is the whole idea of covering words, and a loss that is too good is how one notices.',
      'zh-CN':
        '答案就写在卡片上，照抄便是最佳解法：一轮下来损失几乎是 0，而关于菜它什么也没学到。给它看的和问它的必须不同，盖住词的用意就在这里；损失好得过分，往往就是露馅的地方。',
    },
    nearSolution: {
      en: '`surprise(asTokens(shown), asTokens(labels))`, both from `hideAll(tokens, dice)`; `tokens` itself goes nowhere else.',
      'zh-CN':
        '`surprise(asTokens(shown), asTokens(labels))`，两者都来自 `hideAll(tokens, dice)`；`tokens` 本身不再交给别处。',
    },
  },
  'every-place-counts': {
    nudge: {
      en: 'At most places of a card your model says [PAD]. For how many of its places was there anything to say?',
      'zh-CN': '在卡片的大多数位置上，你的模型说的都是 [PAD]。真正需要它回答的位置有几个？',
    },
    explanation: {
      en: 'One word in seven has a label; everywhere else the label is -1, which means: not asked. If those places count, the cheapest way to a small loss is to say nothing at six places out of seven, and that is what it learned. Each place gets a weight: 1 where there is a label, 0 elsewhere.',
      'zh-CN':
        '大约每七个词有一个带标签，其余位置的标签是 -1，意思是不问。如果这些位置也算数，要让损失变小，最省事的办法就是在七个里的六个位置上什么都不说，它学到的正是这个。给每个位置一个权重：有标签的是 1，其余是 0。',
    },
    nearSolution: {
      en: '`const chosen = labels.flatten().greaterEqual(0).toFloat()`, and `tf.losses.softmaxCrossEntropy(answers, scores(shown), chosen)`.',
      'zh-CN':
        '先 `const chosen = labels.flatten().greaterEqual(0).toFloat()`，再 `tf.losses.softmaxCrossEntropy(answers, scores(shown), chosen)`。',
    },
  },
  'not-trained': {
    nudge: {
      en: 'Your model guesses no better than somebody who has never seen a card. Did the loss move at all?',
      'zh-CN': '你的模型猜得不比从没见过卡片的人好。损失动过吗？',
    },
    explanation: {
      en: 'Measuring a loss changes nothing. `optimizer.minimize(f)` computes the loss that `f` returns, finds the slope for every weight, and moves all of them. It has to happen once for each batch.',
      'zh-CN':
        '只量损失，什么也不会改变。`optimizer.minimize(f)` 算出 `f` 返回的损失，求出每个权重的坡度，再移动所有权重。每一批都要做一次。',
    },
    nearSolution: {
      en: '`const cost = optimizer.minimize(() => surprise(asTokens(shown), asTokens(labels)), true)!`, then `loss += (await cost.data())[0] * (batch / cards)`.',
      'zh-CN':
        '先 `const cost = optimizer.minimize(() => surprise(asTokens(shown), asTokens(labels)), true)!`，再 `loss += (await cost.data())[0] * (batch / cards)`。',
    },
  },
  'step-too-large': {
    nudge: {
      en: 'The first epoch is worse than blind guessing, which costs 3.71. How far does your model step at a time?',
      'zh-CN': '第一轮比瞎猜还差，瞎猜的损失是 3.71。你的模型一步迈多远？',
    },
    explanation: {
      en: 'Adam moves each weight by about the learning rate at every step. The weights here are about 0.1 in size. With steps of 0.3 they are thrown about until hardly more than guessing is left: the curve falls from far above to about 4, and stays there.',
      'zh-CN':
        'Adam 每一步大约把每个权重移动一个学习率那么多，而这里的权重大小约为 0.1。一步 0.3，权重被甩来甩去，最后和瞎猜差不多：曲线从很高处落到 4 左右，就停在那里。',
    },
    nearSolution: {
      en: '`tf.train.adam(0.007)`, as in the starter.',
      'zh-CN': '用初始代码里的 `tf.train.adam(0.007)`。',
    },
  },
  'not-converged': {
    nudge: {
      en: 'The loss is still falling when you stop. How often has your model seen each card, and how often each word of it as a gap?',
      'zh-CN': '你停下来时，损失还在降。每张卡片你的模型看过几遍？卡片上的每个词又被盖过几次？',
    },
    explanation: {
      en: 'Each epoch asks for one word in seven only. A model that writes learns from every word of a text at once; one that fills gaps needs about seven times as many looks at it. That is the price of seeing both sides, and the reason why such models are trained for many epochs.',
      'zh-CN':
        '每一轮只问大约七分之一的词。写字的模型读一遍文字，每个词都能学到；补空缺的模型要看差不多七遍。这就是“两边都看”的代价，也是这类模型要训练很多轮的原因。',
    },
    nearSolution: {
      en: '6 epochs in batches of 48, `tf.train.adam(0.007)`, and fresh dice for each batch.',
      'zh-CN': '每批 48 张，训练 6 轮，`tf.train.adam(0.007)`，每一批都用新的骰子。',
    },
  },
  'slips-never-seen': {
    nudge: {
      en: 'Your model fills gaps well and is at a loss where nothing is covered. Where in its training has it met a word that stood there and was asked for, and which places does your loss count (place 3)?',
      'zh-CN':
        '你的模型补空缺不错，可没有遮盖的地方，它就拿不准。训练时，它可曾在看得见词的位置上被问过？你的损失算的是哪些位置（第 3 处）？',
    },
    explanation: {
      en: 'If every chosen word is covered, the model is only ever asked at masks, and what it says elsewhere is left to chance. In use there are no masks. That is why one chosen word in ten is exchanged and one in ten stays: the model has to have an opinion at every place, and may trust what it reads, but not blindly. For that the loss must weigh exactly the chosen places: the exchanged words and those that stay as much as the covered ones, and no place without a label.',
      'zh-CN':
        '如果选中的词全都盖住，模型就只在掩码上被问过，别处说什么全凭运气。可真正使用时，文字里没有掩码。所以选中的词里有一成换成别的，一成原样不动：每个位置它都要有自己的看法，可以相信读到的，但不能盲信。为此，损失要不多不少只算选中的位置：换掉的、没动的和盖住的一样算数，没有标签的一个也不算。',
    },
    nearSolution: {
      en: 'Train on `shown` as `hideAll(tokens, dice)` gives it, exchanged and unchanged words included, with `labels.flatten().greaterEqual(0).toFloat()` as the weights of the loss.',
      'zh-CN':
        '训练时就用 `hideAll(tokens, dice)` 给出的 `shown`，其中有换掉的词，也有没动的词；损失的权重用 `labels.flatten().greaterEqual(0).toFloat()`。',
    },
  },
}

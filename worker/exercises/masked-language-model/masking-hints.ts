import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type MaskingHintId = Extract<
  HintId,
  | 'not-started'
  | 'wrong-share'
  | 'specials-chosen'
  | 'labels-everywhere'
  | 'wrong-labels'
  | 'labels-missing'
  | 'always-the-same'
  | 'always-mask'
  | 'wrong-fates'
  | 'random-specials'
>

/** Help for a masking that does not follow the rule. */
export const maskingHints: Readonly<Record<MaskingHintId, StagedHint>> = {
  'not-started': {
    nudge: {
      en: 'Your `hide` has not chosen a single word. What does `first` have to do with it?',
      'zh-CN': '你的 `hide` 一个词也没选。`first` 在这里起什么作用？',
    },
    explanation: {
      en: 'Without chosen words there is nothing to learn from: the cards have no labels, so the model gets its questions by covering parts of them. Each word is chosen by a die of its own, with a chance of 15%.',
      'zh-CN':
        '一个词都不选，就没有东西可学：卡片没有标注，模型的题目就是靠盖住其中一部分造出来的。每个词各掷一个骰子，有 15% 的机会被选中。',
    },
    nearSolution: {
      en: '`if (token < firstWord || first >= 0.15) return { shown: token, label: -1 }`; after that line the word is chosen and has `label: token`.',
      'zh-CN':
        '先 `if (token < firstWord || first >= 0.15) return { shown: token, label: -1 }`；过了这一行，词就选中了，`label: token`。',
    },
  },
  'wrong-share': {
    nudge: {
      en: 'Count: of a hundred words, how many get a label from your rule? Do the chosen ones that stay as they are get one too?',
      'zh-CN': '数一数：一百个词里，你的规则给几个贴了标签？选中却原样不动的那些，也有标签吗？',
    },
    explanation: {
      en: 'The more words are chosen, the more questions a card gives, and the less is left on it to answer them by. BERT took 15%; others found that larger models can bear more. Here the share is part of the rule. Chosen is what has a label. If the words that are left alone get the label -1, the figure for “left alone” is near 0, and the share is too small by a tenth.',
      'zh-CN':
        '选得越多，一张卡片出的题越多，留下来供它作答的线索就越少。BERT 选 15%；后来也有人发现，模型大一些，可以多选一些。在这里，这个比例是规则的一部分。有标签才算选中：原样不动的词如果写成了标签 -1，“不动”的比例就接近 0，选中的也少了一成。',
    },
    nearSolution: {
      en: 'A die from 0 to below 1 is below 0.15 in 15% of cases: `first < 0.15`. All words chosen by it get `label: token`, the ones left alone too.',
      'zh-CN':
        '骰子在 0 到 1 之间，有 15% 的时候小于 0.15：`first < 0.15`。这样选中的词一律 `label: token`，原样不动的也不例外。',
    },
  },
  'specials-chosen': {
    nudge: {
      en: 'Your rule covers [START], [END] and the padding as well. What is there to learn from those?',
      'zh-CN': '你的规则把 [START]、[END] 和填充也盖住了。从这些能学到什么？',
    },
    explanation: {
      en: 'Special tokens stand where they stand by our own doing. Asking for them wastes questions, and rewards the model for knowing that the last place of a short card is empty. With real texts of different length most tokens of a batch can be padding; then most of the loss would be about nothing.',
      'zh-CN':
        '特殊词元站在哪里，是我们自己安排的。问它们是浪费题目，还会奖励模型“知道短卡片末尾是空的”。真实文本长短不一，一批里大半词元可能都是填充，那样损失的大半就和内容无关了。',
    },
    nearSolution: {
      en: 'Return `{ shown: token, label: -1 }` for every `token < firstWord`, whatever the dice say.',
      'zh-CN': '凡是 `token < firstWord`，不管骰子多少，一律返回 `{ shown: token, label: -1 }`。',
    },
  },
  'labels-everywhere': {
    nudge: {
      en: 'Every token has a label with you. Which of them did you cover?',
      'zh-CN': '在你这里每个词元都有标签。可是被盖住的有几个？',
    },
    explanation: {
      en: 'A label is a question. Where the word still stands in full view, the question is no question: the model learns to copy, and copying fills most of the loss. Only chosen words have a label; -1 stands for “not asked”.',
      'zh-CN':
        '标签就是题目。词还明明白白地写在那里，就不成其为题目：模型学会的是照抄，损失的大半也都是照抄。只有选中的词才有标签；-1 表示“不问”。',
    },
    nearSolution: {
      en: 'For what is not chosen: `return { shown: token, label: -1 }`.',
      'zh-CN': '没选中的，`return { shown: token, label: -1 }`。',
    },
  },
  'wrong-labels': {
    nudge: {
      en: 'Some of your labels are not what stood on the card. What does the model have to say at a covered place?',
      'zh-CN': '你有些标签不是卡片上原来的词。在盖住的位置上，模型该说出什么？',
    },
    explanation: {
      en: 'The label is the word that was there before anything was covered or exchanged. If it is what is shown instead, the model learns to answer a mask with a mask.',
      'zh-CN':
        '标签是盖住或换掉之前、原来站在那里的词。如果标签写成了展示出来的词，模型学会的就是用掩码回答掩码。',
    },
    nearSolution: {
      en: 'All three outcomes end in `label: token`; only `shown` differs.',
      'zh-CN': '三种结果都是 `label: token`，不同的只有 `shown`。',
    },
  },
  'labels-missing': {
    nudge: {
      en: 'Some words were exchanged, and nobody asks for them. Is a word chosen only if the mask covers it?',
      'zh-CN': '有些词被换掉了，却没有人问起它们。难道只有盖上掩码才算选中？',
    },
    explanation: {
      en: 'All chosen words have a label, whatever becomes of them: the covered, the exchanged and those that stay. An exchanged word without a label is nothing but noise on the card; with a label it teaches the model to doubt, and a word that stays teaches it to trust.',
      'zh-CN':
        '选中的词不管结果如何都有标签：盖住的、换掉的、原样不动的。换掉却没有标签，只是在卡片上添乱；有了标签，它教模型怀疑，而原样不动的词教模型信任。',
    },
    nearSolution: {
      en: '`{ shown: maskToken, label: token }`, `{ shown: …, label: token }` and `{ shown: token, label: token }`.',
      'zh-CN':
        '三种结果依次是 `{ shown: maskToken, label: token }`、`{ shown: …, label: token }`、`{ shown: token, label: token }`。',
    },
  },
  'always-the-same': {
    nudge: {
      en: 'We threw the dice again, and you covered the same words. What decides in your rule, if not the dice?',
      'zh-CN': '我们重新掷了骰子，你盖住的还是那些词。在你的规则里，不看骰子，看的是什么？',
    },
    explanation: {
      en: 'If the same words are covered in every epoch, the model is asked the same questions again and again and learns the answers by heart; six words out of seven are never asked for. Fresh dice make new questions out of old cards, which costs nothing.',
      'zh-CN':
        '每一轮都盖住同样的词，模型就在反复做同一套题，最后只是把答案背下来，而七分之六的词从来没有问过。用新的骰子，旧卡片就能出新题，而且不花一分钱。',
    },
    nearSolution: {
      en: 'Let the first die decide: `first < 0.15`, not the number or the place of the word.',
      'zh-CN': '由第一个骰子决定：`first < 0.15`，不要看词的编号或位置。',
    },
  },
  'always-mask': {
    nudge: {
      en: 'Every chosen word of yours becomes the mask. Which die decides that, and has it been used before?',
      'zh-CN': '你选中的词全都成了掩码。这一步由哪个骰子决定？它之前用过没有？',
    },
    explanation: {
      en: 'In use no text has masks in it. A model that is only ever asked at masks has nothing to say about words that stand there. So one chosen word in ten is exchanged, one in ten stays. If one die is used for both decisions, only those below 0.15 get there, and all of these are below 0.8.',
      'zh-CN':
        '真正使用时，文字里没有掩码。只在掩码上被问过的模型，对看得见的词没有看法。所以选中的词里一成换掉，一成不动。如果两次都用同一个骰子，能走到第二步的都小于 0.15，当然也全都小于 0.8。',
    },
    nearSolution: {
      en: '`if (second < 0.8)` the mask; `if (second < 0.9)` any word, by `third`; else the word itself.',
      'zh-CN': '`if (second < 0.8)` 盖住；`if (second < 0.9)` 按 `third` 换一个词；其余原样不动。',
    },
  },
  'wrong-fates': {
    nudge: {
      en: 'Draw a line from 0 to 1 for the second die. From where to where does it mean the mask, from where to where another word?',
      'zh-CN': '给第二个骰子画一条从 0 到 1 的线。从哪里到哪里是盖住？从哪里到哪里是换词？',
    },
    explanation: {
      en: '80, 10 and 10 are shares of all chosen words. One line with two marks does it: below 0.8, below 0.9, the rest. A tenth of what the mask leaves over is 2% of all. And if next to nothing counts as left alone, look at the labels: a word that stays has been chosen all the same, and with the label -1 it no longer counts.',
      'zh-CN':
        '80、10、10 都是占全部选中词的比例。一条线上画两个记号就行：0.8 以下、0.9 以下、其余。从剩下的两成里再取一成，就只有全部的 2%。如果“不动”几乎是 0，就看看标签：原样不动的词也是选中的，标签写成 -1，就不算数了。',
    },
    nearSolution: {
      en: '`if (second < 0.8) return { shown: maskToken, label: token }`, `if (second >= 0.9) return { shown: token, label: token }`, and else a word by `third`.',
      'zh-CN':
        '先 `if (second < 0.8) return { shown: maskToken, label: token }`，再 `if (second >= 0.9) return { shown: token, label: token }`，剩下的按 `third` 换词。',
    },
  },
  'random-specials': {
    nudge: {
      en: 'What comes instead of a word is sometimes no word, or always one of a few. From which numbers does `third` choose?',
      'zh-CN': '用来替换的有时不是词，或者总是那么几个。`third` 是从哪些编号里挑的？',
    },
    explanation: {
      en: 'An exchanged word should look like a word that somebody put there by mistake. Padding or [END] in the middle of a card never occurs, so the model would recognise such places at once and learn nothing for the real ones. All words must have the same chance, and those are the numbers from `firstWord` on.',
      'zh-CN':
        '换上去的词，应该像是谁放错了的词。卡片中间绝不会有填充或 [END]，模型一眼就能认出来，遇到真正放错的词还是不会。所有词的机会要一样，它们的编号从 `firstWord` 开始。',
    },
    nearSolution: {
      en: '`shown: firstWord + Math.floor(third * (vocabulary - firstWord))`.',
      'zh-CN': '写成 `shown: firstWord + Math.floor(third * (vocabulary - firstWord))`。',
    },
  },
}

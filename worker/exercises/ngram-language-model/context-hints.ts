import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type ContextHintId = Extract<
  HintId,
  | 'no-context'
  | 'one-word'
  | 'wrong-word'
  | 'reversed'
  | 'off-by-one'
  | 'too-flat'
  | 'too-sure'
  | 'wrong-counts'
>

/** Help for models that are in doubt among more words than they would have to be. */
export const contextHints: Readonly<Record<ContextHintId, StagedHint>> = {
  'no-context': {
    nudge: {
      en: 'Your suggestions are the same after every word. After “thanks for your”, would you offer “(send)”?',
      'zh-CN': '不管前面是什么词，你的建议都一样。在“感谢 您的”之后，你会建议“（发送）”吗？',
    },
    explanation: {
      en: 'A model without context offers the most frequent words, always. It is in doubt among some 25 words where one word of context leaves about 3. Most of what a language model knows is in what came before, and that is why the context window is the first number on every data sheet.',
      'zh-CN':
        '没有上文的模型永远只推荐最常见的词。它在二十多个词之间拿不准，而看一个词，就只剩三个左右。语言模型知道的东西，大半来自前文，所以每份模型说明里，上下文窗口都是头一个数字。',
    },
    nearSolution: {
      en: 'In `nextWord`: `const afterOne = chancesAfter(`${last}`, afterNone)` and `return chancesAfter(`${before} ${last}`, afterOne)`, and count for all three contexts at 1.',
      'zh-CN':
        '`nextWord` 里：`const afterOne = chancesAfter(`${last}`, afterNone)`，再 `return chancesAfter(`${before} ${last}`, afterOne)`；第 1 处三种上文都要数。',
    },
  },
  'one-word': {
    nudge: {
      en: 'Your model knows the last word only. After “your” comes a thing; but which thing, after “check your”?',
      'zh-CN': '你的模型只看前一个词。“您的”后面是某样东西；可“核对 您的”后面，会是哪样东西？',
    },
    explanation: {
      en: 'Words such as “your” or “will” say little about what comes next. The word before them does: the people at one desk ask to check refunds and to keep appointments. Counted after both words, that shows. Two words of context are rarer than one, so their counts lean on those of one word.',
      'zh-CN':
        '“您的”“会”这样的词，对后面是什么透露得很少，透露得多的是它们前面那个词：这家客服总请人核对退款、保留预约。按两个词来数，就看得出来。两个词的上文比一个词的少见，所以它的次数要以一个词的为依靠。',
    },
    nearSolution: {
      en: 'Count `countsAfter(`${before} ${last}`)[word] += 1`, and let `nextWord` end with `return chancesAfter(`${before} ${last}`, afterOne)`.',
      'zh-CN':
        '数的时候加上 `countsAfter(`${before} ${last}`)[word] += 1`，`nextWord` 以 `return chancesAfter(`${before} ${last}`, afterOne)` 结尾。',
    },
  },
  'wrong-word': {
    nudge: {
      en: 'A context is two words, the earlier one first. Which of them stands right before the word that is to come?',
      'zh-CN': '上文是两个词，先出现的在前。紧挨着下一个词的是哪一个？',
    },
    explanation: {
      en: 'In the question [check, your] the last word is “your”. Read the other way round, the model looks up what follows “your check”, which nobody ever wrote, and falls back on what follows “check”. Training and answering must agree on the order.',
      'zh-CN':
        '在 [核对, 您的] 这个上文里，前一个词是“您的”。如果反过来读，模型查的就是“您的 核对”之后是什么，没人这样写过，于是退回去看“核对”之后是什么。训练和回答时，顺序必须一致。',
    },
    nearSolution: {
      en: '`const [before, last] = [contexts.values[2 * row], contexts.values[2 * row + 1]]`, and the shorter context is `${last}`, the second of the two.',
      'zh-CN':
        '`const [before, last] = [contexts.values[2 * row], contexts.values[2 * row + 1]]`；较短的上文是 `${last}`，也就是两个词里的后一个。',
    },
  },
  reversed: {
    nudge: {
      en: 'Your model says which words came before, not which come next. Which word is the context, and which is counted?',
      'zh-CN': '你的模型说的是前面来过什么，不是接下来会来什么。哪个词是上文，哪个词是要数的？',
    },
    explanation: {
      en: 'In a row for a context, the places are the words that followed it. If rows are named by the word that came and count what stood before it, everything is turned round in time: it would do for a text that is written from its end.',
      'zh-CN':
        '每个上文占一行，行里的每个位置是“后面跟了哪个词”。如果用出现的词给行命名，去数它前面是什么，时间就倒过来了：这适合从结尾往前写的文字。',
    },
    nearSolution: {
      en: '`countsAfter(`${last}`)[word] += 1`: `last` names the row, `word` is the place in it.',
      'zh-CN': '`countsAfter(`${last}`)[word] += 1`：`last` 是行名，`word` 是行里的位置。',
    },
  },
  'off-by-one': {
    nudge: {
      en: 'Write five words on paper and walk along with your loop. Which three does it look at, and in which order did they come?',
      'zh-CN': '在纸上写五个词，跟着你的循环走一遍。它看的是哪三个？这三个是按什么顺序出现的？',
    },
    explanation: {
      en: 'At place `at`, the word is `tokens[at]`, and right before it stand `tokens[at - 2]` and `tokens[at - 1]`. One place off, and the model learns to repeat the word it has just been given, or to guess the word after next. It is the same slip that lets a large model see the answer while it trains.',
      'zh-CN':
        '在位置 `at` 上，词是 `tokens[at]`，紧挨在它前面的是 `tokens[at - 2]` 和 `tokens[at - 1]`。差一位，模型学到的就是重复刚给它的词，或者猜再下一个词。大模型训练时偷看到答案，犯的也是这种错。',
    },
    nearSolution: {
      en: '`const [before, last, word] = [tokens[at - 2], tokens[at - 1], tokens[at]]`, with `at` from 2 to below `tokens.length`.',
      'zh-CN':
        '`const [before, last, word] = [tokens[at - 2], tokens[at - 1], tokens[at]]`，`at` 从 2 到小于 `tokens.length`。',
    },
  },
  'too-flat': {
    nudge: {
      en: 'Your model has seen “thanks for your” a hundred times and still believes that anything may follow. What did you add to every count?',
      'zh-CN': '“感谢 您的”你的模型见过上百次，却仍然觉得后面什么都可能。你给每个次数加了多少？',
    },
    explanation: {
      en: 'Adding 1 to each of 48 words means 48 words that nobody wrote, more than most contexts have seen. What is reserved has to be small beside what was counted, and it should go to the likely words: shared out by the shorter context, two words are enough, where shared out evenly even a hundredth each is plenty.',
      'zh-CN':
        '给 48 个词各加 1，等于加了 48 个没人写过的词，比大多数上文见过的还多。留出来的部分，和数到的相比要小，而且应该给可能的词：按较短的上文来分，留两个词就够；如果平均分，每个词分百分之一就已经很多。',
    },
    nearSolution: {
      en: '`reserve = 2`, and `(count + reserve * shorter[word]) / (total + reserve)` at each of the three levels.',
      'zh-CN': '`reserve = 2`，三层都用 `(count + reserve * shorter[word]) / (total + reserve)`。',
    },
  },
  'too-sure': {
    nudge: {
      en: 'No chance of yours is 0, but some are as good as 0. What does your model pay when such a word comes after all?',
      'zh-CN': '你的概率没有一个是 0，但有些和 0 没什么两样。这样的词一旦真的来了，你的模型要付多大代价？',
    },
    explanation: {
      en: 'About two words in a hundred of new messages come where they never came before. With a chance of 10⁻³⁰ each of them costs a surprise of 69, as much as some eighty ordinary words together. A tiny number keeps the logarithm from breaking; it does not say how often new things happen. A reserve of a few words does.',
      'zh-CN':
        '新消息里每一百个词，大约有两个出现在从没出现过的地方。如果只给它 10⁻³⁰ 的概率，每个都要付 69 的惊讶，抵得上八十来个普通词。一个极小的数只是让对数不出错，并没有说清新情况有多常见；留出几个词的份额才说得清。',
    },
    nearSolution: {
      en: '`(count + reserve * shorter[word]) / (total + reserve)` with `reserve = 2`, beginning with `even`.',
      'zh-CN': '`(count + reserve * shorter[word]) / (total + reserve)`，`reserve = 2`，从 `even` 开始。',
    },
  },
  'wrong-counts': {
    nudge: {
      en: 'Your rows are distributions, but not those of this text. Which words does it offer after “thanks for your”, and which stand there in the text you trained on?',
      'zh-CN':
        '你的每一行都是概率分布，却不是这段文字的分布。在你训练的文字里，“感谢 您的”之后你的模型会建议什么？',
    },
    explanation: {
      en: 'Every desk has another vocabulary list, so the same number is another word there; chances that were typed in belong to no text but one. The other way to here are rows that get mixed up: a context needs a name of its own. Without a space between them, words 1 and 23 and words 12 and 3 share the name 123.',
      'zh-CN':
        '每家客服的词表顺序都不一样，同一个编号在别处是别的词；手工填进去的概率只适合一段文字。另一种可能是行混在了一起：每个上文都要有自己的名字。两个编号之间如果没有空格，1 和 23、12 和 3 都叫 123。',
    },
    nearSolution: {
      en: 'Count from `data.tokens`, and name contexts `${before} ${last}`, with the space.',
      'zh-CN': '从 `data.tokens` 里数，上文的名字写成 `${before} ${last}`，中间有空格。',
    },
  },
}

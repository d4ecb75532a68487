import type { StagedHint } from '../src/contract/index.js'
import { contextHints } from './context-hints.js'
import type { HintId } from './diagnosis.js'

/** Help for every mistake that `diagnosis.ts` can recognise. */
export const hints: Readonly<Record<HintId, StagedHint>> = {
  ...contextHints,
  'not-started': {
    nudge: {
      en: 'Your model has no preference among the words. Which numbered place is still empty?',
      'zh-CN': '你的模型对所有词一视同仁。哪一处编号还空着？',
    },
    explanation: {
      en: 'Counting comes first: each word of the text has come once more, after no context, after one word and after two. Then counts become shares, and each longer context leans on the shorter one. A row of zeros, or of equal numbers, knows nothing of the text.',
      'zh-CN':
        '先数数：文本里的每个词都又出现了一次，分别记在“没有上文”“一个词之后”“两个词之后”三处。再把次数变成份额，较长的上文以较短的上文为依靠。全是零或全都相等的一行，对文本一无所知。',
    },
    nearSolution: {
      en: "1: `countsAfter('')[word] += 1`, the same for `${last}` and for `${before} ${last}`. 2: `(count + reserve * shorter[word]) / (total + reserve)`. 3: `chancesAfter(`${last}`, afterNone)`, then the same with both words on top of it.",
      'zh-CN':
        "第 1 处：`countsAfter('')[word] += 1`，`${last}` 和 `${before} ${last}` 同样各加一次。第 2 处：`(count + reserve * shorter[word]) / (total + reserve)`。第 3 处：先 `chancesAfter(`${last}`, afterNone)`，再在它上面用两个词的上文做一次。",
    },
  },
  'divided-by-all': {
    nudge: {
      en: 'Your rows add up to very little, and rare contexts to almost nothing. By which total do you divide?',
      'zh-CN': '你的每一行加起来都很小，少见的上文更是几乎为零。你除以的是哪个总数？',
    },
    explanation: {
      en: 'Divided by the length of the text, a count says how often context and word came together. The question is another one: given that this context is there, which word comes? So the total is that of the context’s own row, and the row adds up to 1 however rare the context is.',
      'zh-CN':
        '除以文本总长，得到的是“这个上文和这个词一起出现”有多常见。要问的却是：上文已经在这里了，接下来是哪个词？所以总数要用这个上文自己那一行的，这样不管上文多少见，一行加起来都是 1。',
    },
    nearSolution: {
      en: '`const total = row.reduce((sum, count) => sum + count, 0)`, then `(count + reserve * shorter[word]) / (total + reserve)`.',
      'zh-CN':
        '`const total = row.reduce((sum, count) => sum + count, 0)`，然后 `(count + reserve * shorter[word]) / (total + reserve)`。',
    },
  },
  'not-normalised': {
    nudge: {
      en: 'One of the words has to come next, so the chances of all of them make 1. What do yours make?',
      'zh-CN': '下一个词总是其中之一，所以全部概率加起来是 1。你的加起来是多少？',
    },
    explanation: {
      en: 'Whatever is added on top of the fraction has to be added below it as well. If every count gets 1 more, the total gets as many more as there are words; if `reserve` words are shared out, the total gets `reserve` more. A sum above 1 makes the model look surer than it is, and raw counts are no chances at all.',
      'zh-CN':
        '分子里多加了什么，分母里也要加上。每个次数都加 1，总数就要加上词的个数；分摊了 `reserve` 个词，总数就要加 `reserve`。加起来超过 1，模型会显得比实际更有把握；直接交出次数，根本不是概率。',
    },
    nearSolution: {
      en: '`(count + reserve * shorter[word]) / (total + reserve)`: as `shorter` adds up to 1, so does the new row.',
      'zh-CN':
        '`(count + reserve * shorter[word]) / (total + reserve)`：`shorter` 加起来是 1，新的一行就也是 1。',
    },
  },
  'unseen-context': {
    nudge: {
      en: 'Two words are asked about that never came in this order. What is the total of their row, and what happens when you divide by it?',
      'zh-CN': '问到了两个从没按这个顺序出现过的词。它们那一行的总数是多少？除以它会怎样？',
    },
    explanation: {
      en: 'New contexts are the normal case: there are 48 · 48 of them, and 3000 words show only a part. Where nothing was counted, the answer of the shorter context is the best there is. That is what leaning on it does by itself: 0 counts and `reserve` words from the shorter context leave just that.',
      'zh-CN':
        '遇到新的上文才是常态：一共有 48 × 48 种，3000 个词只见过其中一部分。什么也没数到的时候，较短上文的答案就是最好的答案。“依靠较短的上文”会自动做到这一点：0 次计数，加上按较短上文分摊的 `reserve` 个词，剩下的正好就是它。',
    },
    nearSolution: {
      en: '`(count + reserve * shorter[word]) / (total + reserve)` needs no special case; or return `shorter` where `total` is 0.',
      'zh-CN':
        '`(count + reserve * shorter[word]) / (total + reserve)` 不需要特殊处理；或者在 `total` 为 0 时返回 `shorter`。',
    },
  },
  'no-smoothing': {
    nudge: {
      en: 'Your model calls things impossible that happen in the very next message. Does never seen mean never?',
      'zh-CN': '你的模型断定不可能的事，下一条消息里就发生了。没见过，就等于永远不会有吗？',
    },
    explanation: {
      en: 'A count of 0 in 3000 words says rare, not impossible. One impossible word makes the surprise of a whole text infinite, and a suggestion bar that refuses a word refuses it for ever. So every word gets a little: how little, the shorter context says, and the shortest of all, no context, leans on all words alike.',
      'zh-CN':
        '3000 个词里数到 0 次，说明少见，不说明不可能。只要有一个“不可能”的词出现，整段文字的惊讶就是无穷大；输入栏一旦拒绝一个词，就永远不会再建议它。所以每个词都要分到一点：分多少，由较短的上文决定；而最短的、没有上文的那一层，以“所有词一视同仁”为依靠。',
    },
    nearSolution: {
      en: 'Begin with `even`, all `1 / vocabulary`, and at each level `(count + reserve * shorter[word]) / (total + reserve)`.',
      'zh-CN':
        '从 `even`（全是 `1 / vocabulary`）开始，每一层都用 `(count + reserve * shorter[word]) / (total + reserve)`。',
    },
  },
  'perplexity-formula': {
    nudge: {
      en: 'Your chances are good, and your number for them is not. A model that is right with a chance of one half at every word is in doubt between how many?',
      'zh-CN': '你的概率没问题，算出的困惑度却不对。如果模型每次都给对的词二分之一，它是在几个词之间拿不准？',
    },
    explanation: {
      en: 'Between two. The surprise at each word is minus the natural logarithm of its chance, 0.69 here; the mean of that goes into e to the power, and 2 comes out. A mean of the chances themselves forgives a model that is sure and wrong; a sum grows with the length of the text; logarithms to base 2 need 2 to the power. The first two words are context only, so they don’t count.',
      'zh-CN':
        '两个。每个词的惊讶是它的概率取自然对数再加负号，这里是 0.69；取平均，再求 e 的这么多次方，就得到 2。直接平均概率，会放过“很肯定却错了”的模型；只求和不平均，会随文字变长；用以 2 为底的对数，就要用 2 的幂。开头两个词只是上文，不计入个数。',
    },
    nearSolution: {
      en: '`surprise -= Math.log(chance)`, then `Math.exp(surprise / (words.length - 2))`.',
      'zh-CN': '`surprise -= Math.log(chance)`，最后 `Math.exp(surprise / (words.length - 2))`。',
    },
  },
}

import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId =
  | 'no-number'
  | 'learns-while-asked'
  | 'one-for-each-word'
  | 'answer-form'
  | 'given-and-returned'
  | 'too-much-work'

/** Which help fits a run that ended before there were chances to look at. */
export const faultHints = {
  'non-finite': 'no-number',
  inconsistent: 'learns-while-asked',
  shape: 'one-for-each-word',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'too-much-work',
  MEMORY_LIMIT: 'too-much-work',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'no-number': {
    nudge: {
      en: 'One of your answers is no number, or an infinite one. The message says whether it is a chance or the perplexity. What do you divide, and what do you raise e to?',
      'zh-CN': '有一个回答不是数，或者是无穷大。报错会说是概率还是困惑度。你除以了什么？把 e 取了多少次方？',
    },
    explanation: {
      en: 'For a context that never came, count and total are both 0, and 0 divided by 0 is no number. Such contexts are the normal case, so the formula has to bear them: with a reserve from the shorter context the total is never 0. A perplexity becomes infinite where a word that came has a chance of 0, or where e is raised to the sum of all surprises instead of their mean.',
      'zh-CN':
        '从没出现过的上文，次数和总数都是 0，而 0 除以 0 得不到数。这样的上文是常态，公式必须经得起：从较短的上文留出一份，总数就不会是 0。困惑度变成无穷大，要么是某个出现了的词概率为 0，要么是把 e 取了惊讶之和次方，而不是平均值次方。',
    },
    nearSolution: {
      en: '`(count + reserve * shorter[word]) / (total + reserve)`, and `Math.exp(surprise / (words.length - 2))`.',
      'zh-CN':
        '`(count + reserve * shorter[word]) / (total + reserve)`，以及 `Math.exp(surprise / (words.length - 2))`。',
    },
  },
  'learns-while-asked': {
    nudge: {
      en: 'The same two words, asked about a second time, got other chances. What changed in your model in between?',
      'zh-CN': '同样两个词，第二次问，概率变了。这之间你的模型里有什么变了？',
    },
    explanation: {
      en: 'A question is no training text. If contexts that are asked about are counted as well, the model shifts with every look at it, and a perplexity measured on the way is measured on words it has just learned. Chance in an answer has the same effect: chances describe what varies, they do not vary themselves.',
      'zh-CN':
        '提问不是训练文本。如果把问到的上文也数进去，看一次模型就变一次，这样量出的困惑度，量的是刚学过的词。往答案里掺随机数也一样：概率描述的是会变的东西，它自己不该变。',
    },
    nearSolution: {
      en: 'Let `counts` grow in the loop over `tokens` only; in `nextWord` read with `countsAfter`, and add nothing.',
      'zh-CN': '只在遍历 `tokens` 的循环里增加 `counts`；`nextWord` 里用 `countsAfter` 读，什么都不加。',
    },
  },
  'one-for-each-word': {
    nudge: {
      en: 'For each context there is a whole row asked for. How many words may come next, and for how many do you give a chance?',
      'zh-CN': '每个上文都要交回完整的一行。下一个词有多少种可能？你给了其中几个的概率？',
    },
    explanation: {
      en: '`chances` has a row for each context, and in it a place for each of the 48 words, in the order of their numbers; the three best alone are a suggestion, not a distribution. A `Map` that holds only the words that came gives rows of different length. `perplexity` is a single number.',
      'zh-CN':
        '`chances` 每个上文一行，行里按编号给 48 个词各留一个位置；只给前三名是建议，不是分布。如果 `Map` 里只存出现过的词，各行就会长短不一。`perplexity` 是单个数。',
    },
    nearSolution: {
      en: 'Keep the starter’s `new Array<number>(vocabulary).fill(0)` for rows of counts, and push one whole row for each of `contexts.shape[0]` contexts.',
      'zh-CN':
        '计数的行保留初始代码里的 `new Array<number>(vocabulary).fill(0)`；`contexts.shape[0]` 个上文，每个交一整行。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'Two questions are asked of your model. Under which names do the answers come back?',
      'zh-CN': '你的模型会被问到两种问题。答案各叫什么名字？',
    },
    explanation: {
      en: '`probabilities` answers with an object that holds `chances`, `perplexity` with one that holds `perplexity`, a single number. Bare lists or numbers without the name, text such as `toFixed` makes it, or nothing at all because a `return` is missing are something else.',
      'zh-CN':
        '`probabilities` 交回的对象里有 `chances`，`perplexity` 交回的对象里有 `perplexity`，是单个数。没有名字的列表或数、`toFixed` 生成的文字，或者忘了 `return` 什么都没交回，都不算。',
    },
    nearSolution: {
      en: '`return { chances: rows }` and `return { perplexity: Math.exp(surprise / (words.length - 2)) }`.',
      'zh-CN':
        '`return { chances: rows }` 和 `return { perplexity: Math.exp(surprise / (words.length - 2)) }`。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted? Most often it looks into a row that isn’t there, for a context that never came.',
      'zh-CN':
        '再读一遍上面那句话：代码想当然地以为了什么？最常见的是：去读一个从没出现过的上文，而那一行根本不存在。',
    },
    explanation: {
      en: '`counts.get(…)` gives nothing for a context that never came, and nothing has no places to read. That is not an accident but the normal case of language: most pairs of words have not been written yet. `countsAfter` makes an empty row instead. Besides: `data.tokens` is an object whose list is `data.tokens.values`, and the file exports `train`. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '对从没出现过的上文，`counts.get(…)` 什么也不给，自然没有位置可读。这不是意外，而是语言的常态：大多数词对还没有人写过。`countsAfter` 会造一行空的。另外，`data.tokens` 是对象，列表在 `data.tokens.values` 里；文件要导出 `train`。点“运行”可以看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: 'Read every row with `countsAfter(context)`, never with `counts.get(context)![word]`.',
      'zh-CN': '读行一律用 `countsAfter(context)`，不要写 `counts.get(context)![word]`。',
    },
  },
  'too-much-work': {
    nudge: {
      en: 'The text has 3000 words, and each is counted three times. What does your code do so much more often?',
      'zh-CN': '文本有 3000 个词，每个词数三次。你的代码里是什么做得多出这么多？',
    },
    explanation: {
      en: 'Count once, in `train`; then an answer is three rows of 48 numbers. Whoever walks through the whole text again for each context that is asked about does it more than a thousand times. And a table with a place for every possible context grows with each further word: 48 · 48 · 48 places for two words of context, 48 times as many for three. That is why counting never went far beyond that.',
      'zh-CN':
        '只在 `train` 里数一遍，之后每个回答只要三行、每行 48 个数。如果每问一个上文就把全文重走一遍，那就是上千遍。给每种可能的上文都留位置的表，每多看一个词就翻 48 倍：看两个词要 48 × 48 × 48 个位置，看三个词再乘 48。靠数数的模型走不远，原因就在这里。',
    },
    nearSolution: {
      en: 'A `Map` from the name of a context to its row, filled in one loop over `tokens`, holds only what really came.',
      'zh-CN': '用 `Map` 从上文的名字查到它的行，遍历一次 `tokens` 填好，里面只有真正出现过的。',
    },
  },
}

import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type SamplingHintId = Extract<
  HintId,
  | 'always-the-best'
  | 'seeded-again'
  | 'temperature-inverted'
  | 'temperature-late'
  | 'even-chances'
  | 'no-exponential'
  | 'keeps-the-worst'
  | 'top-k-count'
  | 'not-read-back'
>

/** Help for words that are not chosen as temperature and top-k say. */
export const samplingHints: Readonly<Record<SamplingHintId, StagedHint>> = {
  'always-the-best': {
    nudge: {
      en: 'Whatever the temperature, your model says the same word. Where in `choose` could another one win?',
      'zh-CN': '不管温度多少，你的模型都说同一个词。在 `choose` 里，别的词什么时候能赢？',
    },
    explanation: {
      en: 'Taking the best word every time is greedy decoding. It is safe and dull: three drafts for a customer would be one draft, and long texts turn in circles. Sampling gives each kept word a weight and lets chance decide by it; at a temperature near 0 it becomes greedy by itself.',
      'zh-CN':
        '每次都取得分最高的词，叫贪心解码。它稳妥，但乏味：给客户的三份草稿会是同一份，长文还会绕圈。抽样是给每个留下的词一个权重，再让随机数按权重决定；温度接近 0 时，它自然就变成贪心。',
    },
    nearSolution: {
      en: '`const kept = words.slice(0, topK)` and `kept.map((word) => Math.exp((scores[word] - highest) / temperature))`.',
      'zh-CN':
        '`const kept = words.slice(0, topK)`，再 `kept.map((word) => Math.exp((scores[word] - highest) / temperature))`。',
    },
  },
  'seeded-again': {
    nudge: {
      en: 'Rows that should differ by chance are all alike. How often is the dice box set back to its beginning?',
      'zh-CN': '本该因随机而不同的几行，结果一模一样。随机数发生器被重新开始了几次？',
    },
    explanation: {
      en: 'A generator with one seed gives one and the same row of numbers. That is what makes a run repeatable. If it is made anew for every row or every word, each of them gets the first number of that row, and three samples are one. Make it once for a question, then take number after number.',
      'zh-CN':
        '种子相同，随机数发生器给出的就是同一串数，所以一次运行可以重复。可是如果每一行、每个词都重新建一个，每次拿到的都是这串数的头一个，三段样本就成了一段。一次提问只建一次，然后一个一个往下取。',
    },
    nearSolution: {
      en: 'Call `generator(seed.values[0])` once at the beginning of `sample` and of `generate`, and hand the same `random` to every `choose`.',
      'zh-CN':
        '在 `sample` 和 `generate` 的开头各调用一次 `generator(seed.values[0])`，每次 `choose` 都用同一个 `random`。',
    },
  },
  'temperature-inverted': {
    nudge: {
      en: 'Turned to cold, your model gets bold; turned to hot, it gets careful. Which operation turns it round?',
      'zh-CN': '调低温度，你的模型反而大胆；调高温度，它反而谨慎。是哪个运算弄反了？',
    },
    explanation: {
      en: 'A difference of 2 between two scores, divided by a temperature of 0.5, becomes 4: the better word wins nearly always. Divided by 2 it becomes 1: the other one gets its turn. Multiplying does the opposite.',
      'zh-CN':
        '两个得分相差 2，除以温度 0.5 变成 4，好的那个几乎总赢；除以温度 2 变成 1，另一个也有机会。乘法正好相反。',
    },
    nearSolution: {
      en: '`Math.exp((scores[word] - highest) / temperature)`: divided, not multiplied.',
      'zh-CN': '`Math.exp((scores[word] - highest) / temperature)`：是除，不是乘。',
    },
  },
  'temperature-late': {
    nudge: {
      en: 'Whatever the temperature, hardly anything changes. Is it used at all, and if so, on the scores or on what has been made of them?',
      'zh-CN':
        '无论温度是多少，结果几乎不变。温度用上了吗？如果用了，是用在得分上，还是用在得分变成的东西上？',
    },
    explanation: {
      en: 'Once e has been raised to the power of the scores, they are weights. Dividing all weights by one number changes none of the shares. And taking a second softmax of shares, which lie between 0 and 1, flattens them almost to evenness. Temperature belongs to the scores, before the exponential.',
      'zh-CN':
        '得分取过 e 的幂之后就成了权重，所有权重除以同一个数，各自的份额不会变。而份额都在 0 到 1 之间，再做一次 softmax，就几乎被拉平。温度要作用在得分上，放在取幂之前。',
    },
    nearSolution: {
      en: 'Divide inside the brackets: `Math.exp((scores[word] - highest) / temperature)`, and take no second softmax.',
      'zh-CN': '除在括号里面：`Math.exp((scores[word] - highest) / temperature)`，不要再做一次 softmax。',
    },
  },
  'even-chances': {
    nudge: {
      en: 'With you every word is drawn equally often, the worst as often as the best. Where did the scores get lost?',
      'zh-CN': '在你这里，每个词抽到的次数都一样，最差的和最好的没有区别。得分是在哪里丢的？',
    },
    explanation: {
      en: 'Two ways lead here. One draws any of the kept words without looking at weights. The other takes softmax along the wrong axis: down the column of a word, over all texts, instead of along the row of one text over all words. Where the rows are alike, each gets the same share of a word, and the words have lost their order.',
      'zh-CN':
        '有两条路会走到这里。一条是在留下的词里随便抽一个，没看权重。另一条是 softmax 的轴弄错了：顺着一个词的列、跨所有文本去做，而不是在一段文本的一行里、跨所有词去做。行与行相同时，每行分到的份额就一样，词与词之间的高低也就没了。',
    },
    nearSolution: {
      en: 'Weigh the words of one row against each other: `kept.map((word) => Math.exp((scores[word] - highest) / temperature))`, and draw by these weights.',
      'zh-CN':
        '让同一行里的词互相比较：`kept.map((word) => Math.exp((scores[word] - highest) / temperature))`，再按这些权重抽。',
    },
  },
  'no-exponential': {
    nudge: {
      en: 'Better words come more often with you, but not as often as softmax says. What turns a difference of scores into a ratio of chances?',
      'zh-CN': '在你这里，得分高的词确实来得多，但多得和 softmax 说的不一样。是什么把得分之差变成概率之比？',
    },
    explanation: {
      en: 'Scores are not weights: they can be negative, and only their differences mean something. Softmax raises e to the power of each score divided by the temperature, so one point more makes a word e to the power of 1/T times as likely, wherever the scores lie. The draw then takes the first word at which the sum of weights so far exceeds a random share of their total.',
      'zh-CN':
        '得分不是权重：它可以是负数，只有差值才有意义。softmax 对“得分除以温度”取 e 的幂，于是多一分，可能性就变成 e 的 1/T 次方倍，不管得分整体高低。抽的时候，把权重一个个累加，第一个让累加值超过“总和乘以随机数”的词就是结果。',
    },
    nearSolution: {
      en: '`Math.exp((scores[word] - highest) / temperature)` for each kept word; the two lines that draw are given.',
      'zh-CN': '对每个留下的词：`Math.exp((scores[word] - highest) / temperature)`；后面抽取的两行已经写好。',
    },
  },
  'keeps-the-worst': {
    nudge: {
      en: 'Your model chooses among words that hardly anybody would say. From which end of the list did you keep?',
      'zh-CN': '你的模型在几乎没人会说的词里挑。你留下的是列表的哪一头？',
    },
    explanation: {
      en: 'The list is sorted so that the highest score comes first when the comparison is “other minus one”. Turned round, the first k are the least probable of all, and the long tail of nonsense that top-k is there to cut off is all that remains.',
      'zh-CN':
        '比较写成“后者减前者”时，得分最高的排在最前。写反了，前 k 个就是最不可能的那些；top-k 本来要砍掉的长尾，倒成了唯一剩下的。',
    },
    nearSolution: {
      en: '`sort((one, other) => scores[other] - scores[one])`, then `words.slice(0, topK)`.',
      'zh-CN': '`sort((one, other) => scores[other] - scores[one])`，再 `words.slice(0, topK)`。',
    },
  },
  'top-k-count': {
    nudge: {
      en: 'With topK = 3 exactly three words may come. Count yours on a list of five scores.',
      'zh-CN': 'topK = 3 时，能出现的正好是三个词。用五个得分的小例子数一数你的。',
    },
    explanation: {
      en: 'Places are counted from 0, so the first three are 0, 1 and 2, and `slice(0, 3)` ends before 3. Comparing with the k-th score is treacherous: “greater than” leaves the k-th word itself out, and with k = 1 nothing is left at all. Without any cut, one draw in a hundred comes from the tail, and a text of forty words has its share of them.',
      'zh-CN':
        '位置从 0 数起，前三个是 0、1、2，`slice(0, 3)` 到 3 之前为止。拿第 k 名的得分来比容易出错：“大于”会把第 k 名自己漏掉，k = 1 时就一个也不剩。完全不砍的话，一百次里就有一次抽到长尾里的词，四十个词的文本总会碰上。',
    },
    nearSolution: {
      en: '`const kept = words.slice(0, topK)`, with `words` sorted from the highest score down.',
      'zh-CN': '`const kept = words.slice(0, topK)`，其中 `words` 按得分从高到低排好。',
    },
  },
  'not-read-back': {
    nudge: {
      en: 'Words are written that your model, asked again about the same text, would hardly say. Which text did it read when it chose them?',
      'zh-CN': '写出来的词里，有些是你的模型重读这段文本后根本不会说的。选这些词时，它读的是哪段文本？',
    },
    explanation: {
      en: 'A language model writes one word at a time: read everything so far, take the scores of the last place, choose, write it down, read again. If the new word is not read, or the scores are taken from another place than the last, each word is an answer to another question, and sentences fall apart.',
      'zh-CN':
        '语言模型一次写一个词：读完已有的全部，取最后一个位置的得分，选一个词写下，再读一遍。新词没被读到，或者取的不是最后一个位置的得分，每个词回答的就是别的问题，句子自然散架。',
    },
    nearSolution: {
      en: 'Read `written`, not `tokens.values`: the first `place` words of it, and the scores at `place - 1`.',
      'zh-CN': '要读的是 `written`，不是 `tokens.values`：读它的前 `place` 个词，取 `place - 1` 处的得分。',
    },
  },
}

import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type WritingHintId = Extract<
  HintId,
  | 'greedy'
  | 'temperature-ignored'
  | 'temperature-multiplied'
  | 'too-random'
  | 'dice-ignored'
  | 'other-writing'
>

/** Help for a model that knows its chances and writes otherwise. */
export const writingHints: Readonly<Record<WritingHintId, StagedHint>> = {
  greedy: {
    nudge: {
      en: 'Many letters were asked for, and after the same beginning the same one comes every time. What part has the die in your choice?',
      'zh-CN': '要了好几十封信，只要开头相同，写出来的就是同一封。骰子在你的选择里起了什么作用？',
    },
    explanation: {
      en: 'Always taking the likeliest word is called greedy. It gives one text, and not even the likeliest one, and it never says the second likeliest word, however often that one is right. A text reads as if somebody had written it when words are drawn, each as often as the model expects it.',
      'zh-CN':
        '每次都取概率最大的词，叫贪心。它只会写出一段文字，这段还未必是整体上最可能的；排第二的词再常见，它也一次都不说。要让文字像人写的，就得去抽：模型认为一个词多常见，就多常抽到它。',
    },
    nearSolution: {
      en: 'Lay the weights end to end: `let left = die * sum`, then go through the words, `left -= weights[word]`, and take the word where `left` falls below 0.',
      'zh-CN':
        '把权重首尾相接排成一条线：`let left = die * 总和`，然后逐个词 `left -= weights[word]`，`left` 小于 0 的那个词就是抽中的。',
    },
  },
  'temperature-ignored': {
    nudge: {
      en: 'Careful or bold, your letters come out alike. Where does the temperature enter?',
      'zh-CN': '要谨慎也好，要大胆也好，你写出来的信都一个样。温度用在了哪里？',
    },
    explanation: {
      en: 'The scores are divided by the temperature before e is raised to them. Below 1 the differences between scores grow, and likely words are drawn even more often; above 1 they shrink, and rare words get their turn. It is the same knob that every text API offers.',
      'zh-CN':
        '在取 e 的次方之前，分数要先除以温度。温度小于 1，分数之间的差距变大，常见的词更常被抽到；大于 1，差距变小，少见的词也有机会。各家文本接口提供的“温度”，就是这个旋钮。',
    },
    nearSolution: {
      en: '`Math.exp((score - largest) / temperature)`, and after that the weights are shared out as before.',
      'zh-CN': '`Math.exp((score - largest) / temperature)`，之后照样按权重分。',
    },
  },
  'temperature-multiplied': {
    nudge: {
      en: 'Asked to be careful, your model gets bold, and the other way round. What does a temperature of one half do to a score?',
      'zh-CN': '要求谨慎，你的模型反而大胆；要求大胆，它又谨慎起来。温度是二分之一时，分数会变成多少？',
    },
    explanation: {
      en: 'A low temperature must make differences larger, so it divides: 2 points ahead at a temperature of 0.5 become 4, and the word is drawn e to the 4 = 55 times as often as the other instead of 7 times. Multiplied, the knob turns the wrong way.',
      'zh-CN':
        '温度低，差距应该变大，所以是除：领先 2 分，温度 0.5 时就成了领先 4 分，被抽到的次数从另一个词的 7 倍变成 e 的 4 次方，即 55 倍。写成乘法，旋钮就拧反了。',
    },
    nearSolution: {
      en: '`Math.exp((score - largest) / temperature)`, with a stroke instead of a star.',
      'zh-CN': '`Math.exp((score - largest) / temperature)`，是除号，不是乘号。',
    },
  },
  'too-random': {
    nudge: {
      en: 'Your model knows well what comes next and writes as if it did not. What are the weights that you draw by?',
      'zh-CN': '模型明明知道接下来是什么，写的时候却像不知道。你抽词用的权重是什么？',
    },
    explanation: {
      en: 'The weights are e to the power of the scores, divided by the temperature. Chances lie between 0 and 1: put through the exponential once more, at a temperature of 1 the likeliest word comes out at most e = 2.7 times as heavy as an impossible one, and among 49 words that is nearly a free choice. The temperature belongs to the scores, not to the chances.',
      'zh-CN':
        '权重是 e 的“分数除以温度”次方。概率在 0 到 1 之间，如果再取一次指数，温度为 1 时，最可能的词的权重最多也只是不可能的词的 2.7 倍，在 49 个词里几乎等于随便挑。温度要用在分数上，不是用在概率上。',
    },
    nearSolution: {
      en: '`const weights = scores.map((score) => Math.exp((score - largest) / temperature))`, from the scores as they come.',
      'zh-CN':
        '`const weights = scores.map((score) => Math.exp((score - largest) / temperature))`，直接用送来的分数。',
    },
  },
  'dice-ignored': {
    nudge: {
      en: 'The dice came with the question. Did your model throw those, or others?',
      'zh-CN': '骰子是随问题一起给的。你的模型用的是这些骰子，还是另外的？',
    },
    explanation: {
      en: 'Chance that comes from outside can be repeated: the same dice must write the same letters, other dice other ones. `Math.random` and `tf.multinomial` throw dice of their own, and the latter throws different ones on different hardware. When a user reports a strange text, you want to write it again and look.',
      'zh-CN':
        '随机从外面给，就能重来：同样的骰子写出同样的信，换了骰子就写出别的信。`Math.random` 和 `tf.multinomial` 掷的是自己的骰子，后者在不同硬件上掷出的还不一样。用户报告一段怪文字时，你会希望能原样再写一遍，看个究竟。',
    },
    nearSolution: {
      en: '`let left = die * weights.reduce((sum, weight) => sum + weight, 0)`, with the `die` that `draw` was given.',
      'zh-CN':
        '`let left = die * weights.reduce((sum, weight) => sum + weight, 0)`，用 `draw` 收到的那个 `die`。',
    },
  },
  'other-writing': {
    nudge: {
      en: 'Your model writes other words than its chances say. Count: if a word has a chance of 0.3, is it drawn by dice from a range 0.3 wide?',
      'zh-CN':
        '你的模型写出的词，和它自己的概率对不上。数一数：一个词的概率是 0.3，骰子落在 0.3 那么宽的范围里时，会抽到它吗？',
    },
    explanation: {
      en: 'Each word owns a piece of the line from 0 to the sum of weights, as long as its weight, and the die marks a point on it. If pieces are left out, if only the best few take part, or if the comparison is with a single weight instead of the pieces before it, rare words come too rarely or too often, or no word is found at all.',
      'zh-CN':
        '从 0 到权重总和是一条线，每个词占一段，长度就是它的权重，骰子在线上指一个点。漏掉几段、只让前几名参加，或者拿骰子和单个权重比、没有算上前面各段，少见的词就会来得太少或太多，甚至一个词也找不到。',
    },
    nearSolution: {
      en: 'Over all words: `let left = die * sum`; `for (let word = 0; word < vocabulary; word++) { left -= weights[word]; if (left < 0) return word }`; and the last word if rounding leaves none.',
      'zh-CN':
        '遍历所有词：`let left = die * 总和`；`for (let word = 0; word < vocabulary; word++) { left -= weights[word]; if (left < 0) return word }`；如果因为舍入没抽到，就返回最后一个词。',
    },
  },
}

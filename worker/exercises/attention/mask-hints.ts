import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

export type MaskHintId = Extract<
  HintId,
  'not-masked' | 'mask-after-softmax' | 'mask-flipped' | 'mask-off-by-one' | 'leaky-mask' | 'other-mask'
>

/** Help for what goes wrong in `causal` alone. */
export const maskHints: Readonly<Record<MaskHintId, StagedHint>> = {
  'not-masked': {
    nudge: {
      en: '`causal` gives the same weights as `attend`: the first word already looks at the last one. What would a model learn that may read the word it has to predict?',
      'zh-CN':
        '`causal` 给出的权重和 `attend` 一样：第一个词已经在看最后一个词了。如果一个模型能看到它要预测的那个词，它会学到什么？',
    },
    explanation: {
      en: 'A model that writes is trained on finished texts. Without the mask it would copy the next word from the page and look brilliant, until it has to write on an empty page. The mask hides the future: a penalty for every later word, added to the scores before the softmax.',
      'zh-CN':
        '写作模型是用写好的文章训练的。没有掩码，它只要照抄下一个词就行，看起来无比聪明，直到真的面对一张白纸。掩码就是把未来藏起来：给每个靠后的词一个惩罚，在 softmax 之前加到分数上。',
    },
    nearSolution: {
      en: 'In `causalPenalty` return `other <= looking ? 0 : -1e9`.',
      'zh-CN': '在 `causalPenalty` 里返回 `other <= looking ? 0 : -1e9`。',
    },
  },
  'mask-after-softmax': {
    nudge: {
      en: 'Nobody looks ahead any more, but your rows add up to less than 1. Where did the rest of the attention go?',
      'zh-CN': '没有词再往后看了，可是每行加起来不到 1。剩下的注意力去哪儿了？',
    },
    explanation: {
      en: 'If later words are deleted after the softmax, they have already taken their share, and it is lost: early words, which may see little, end up with almost no output. The mask belongs before the softmax, so that what remains is shared out among the words that may be seen.',
      'zh-CN':
        '如果在 softmax 之后才删掉后面的词，它们早已分走了自己的份额，这部分就丢了：靠前的词本来能看的就少，最后几乎没有输出。掩码要加在 softmax 之前，份额才会在看得见的词之间重新分完。',
    },
    nearSolution: {
      en: 'Add the penalty to the scores, `scores.add(penalty)`, and take `softmax()` of that; don’t multiply the weights by the mask.',
      'zh-CN': '把惩罚加到分数上：`scores.add(penalty)`，再对它做 `softmax()`；不要拿掩码去乘权重。',
    },
  },
  'mask-flipped': {
    nudge: {
      en: 'Your words see only what comes after them. Which one is the word that looks: the row or the column?',
      'zh-CN': '你的词只能看到自己后面的东西。看的那个词，是行还是列？',
    },
    explanation: {
      en: 'A row belongs to the word that looks, a column to the word looked at. What is hidden is the triangle above the diagonal, where the column comes later than the row.',
      'zh-CN': '一行属于看的词，一列属于被看的词。要藏起来的是对角线上方的三角，那里列比行靠后。',
    },
    nearSolution: {
      en: 'Return `other <= looking ? 0 : -1e9`: no penalty for places up to one’s own.',
      'zh-CN': '返回 `other <= looking ? 0 : -1e9`：到自己为止的位置都没有惩罚。',
    },
  },
  'mask-off-by-one': {
    nudge: {
      en: 'The mask is one place off. May a word see itself? May it see the next one?',
      'zh-CN': '掩码差了一格。一个词能看到自己吗？能看到下一个词吗？',
    },
    explanation: {
      en: 'At the place of a word the model predicts the one after it. So the word itself is known and may be seen; without it, the first word would have nobody to look at. The next word is what must be predicted; one place too far gives the answer away.',
      'zh-CN':
        '模型在一个词的位置上，预测的是它后面那个词。所以这个词自己是已知的，可以看；如果连自己都不能看，第一个词就没有谁可看了。而下一个词正是要预测的答案，多看一格就等于泄题。',
    },
    nearSolution: {
      en: 'Compare with `other <= looking`, neither `other < looking` nor `other <= looking + 1`.',
      'zh-CN': '比较时用 `other <= looking`，既不是 `other < looking`，也不是 `other <= looking + 1`。',
    },
  },
  'leaky-mask': {
    nudge: {
      en: 'Later words get less weight, but still some. What share does softmax give to a score of 0?',
      'zh-CN': '后面的词权重小了，但还有一些。分数为 0 的词，softmax 会给它多少份额？',
    },
    explanation: {
      en: 'A score of 0 is a middling score, and e⁰ = 1 is a real share. The same goes for a penalty of −1: it only makes a word less likely. For a share of 0 the score has to be minus infinity, or so negative that its exponential vanishes.',
      'zh-CN':
        '0 分只是个中等的分数，e⁰ = 1，是实打实的一份。惩罚为 −1 也一样，只是让份额小一点。要让份额为 0，分数必须是负无穷，或者负到指数小得看不见。',
    },
    nearSolution: {
      en: 'Add the penalty, don’t multiply by it, and make it large: `other <= looking ? 0 : -1e9`, then `scores.add(penalty)`.',
      'zh-CN':
        '惩罚要用加，不要用乘，而且要足够大：`other <= looking ? 0 : -1e9`，再 `scores.add(penalty)`。',
    },
  },
  'other-mask': {
    nudge: {
      en: 'Nobody looks ahead, and the rows add up to 1, yet the weights are not those of the formula. Which earlier words does each row still see?',
      'zh-CN': '没有词往后看，每行加起来也是 1，但权重仍和公式不同。每一行到底还看得到前面的哪些词？',
    },
    explanation: {
      en: 'A word sees everything from the first word up to itself. A window of the last few words is cheaper, and some models use one, but then the beginning of the chat is forgotten. Apart from the mask, `causal` is the same as `attend`: same scores, same softmax, same values.',
      'zh-CN':
        '一个词能看到从第一个词到它自己的全部内容。只看最近几个词的“窗口”更省钱，有些模型也这么做，但对话的开头就被忘了。除了掩码，`causal` 和 `attend` 完全一样：同样的分数，同样的 softmax，同样的值。',
    },
    nearSolution: {
      en: 'Let `other <= looking` be the only condition, and reuse `attention(q, k, v, causalPenalty(words))` as it is.',
      'zh-CN': '条件只留 `other <= looking` 一个，其余直接用 `attention(q, k, v, causalPenalty(words))`。',
    },
  },
}

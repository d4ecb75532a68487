import type { StagedHint } from '../src/contract/index.js'
import type { CellMistake } from './cell.js'

/** Help for a cell that does not follow the formulas. */
export const cellHints: Readonly<Record<CellMistake | 'not-started' | 'other-cell', StagedHint>> = {
  'not-started': {
    nudge: {
      en: 'Whatever your cell reads, its memory stays as it was. Which of the numbered places are still empty?',
      'zh-CN': '不管读到什么词，你的单元里的记忆都原样不动。哪几处编号还空着？',
    },
    explanation: {
      en: 'The four parts that reach the cell know the new word and what was told before. As long as the memory passes through untouched, nothing of them arrives, and every place of every letter looks the same to the model. The cell decides three things: what stays, what comes in, what is told.',
      'zh-CN':
        '送进单元的四个部分，带着新读到的词和之前说出的内容。记忆只是原样穿过去，它们就什么也没留下，任何一封信的任何位置在模型眼里都一样。单元要决定三件事：留下什么，放进什么，说出什么。',
    },
    nearSolution: {
      en: '`const renewed = forget.sigmoid().mul(memory).add(input.sigmoid().mul(candidate.tanh()))`, then `return { memory: renewed, hidden: output.sigmoid().mul(renewed.tanh()) }`.',
      'zh-CN':
        '`const renewed = forget.sigmoid().mul(memory).add(input.sigmoid().mul(candidate.tanh()))`，再 `return { memory: renewed, hidden: output.sigmoid().mul(renewed.tanh()) }`。',
    },
  },
  'forget-missing': {
    nudge: {
      en: 'Your memory only ever grows. A letter is over, the next one begins: what has to happen to the old greeting?',
      'zh-CN': '你的记忆只增不减。一封信写完，下一封开始：旧的称呼该怎么办？',
    },
    explanation: {
      en: 'The very first LSTM, of 1997, had no forget gate either; it came three years later, because texts that go on and on filled the memory until nothing new could be told apart. The gate multiplies the old memory by a number between 0 and 1, for each unit by itself: 1 keeps it for as long as it takes, 0 clears the unit for something else.',
      'zh-CN':
        '1997 年最早的 LSTM 也没有遗忘门，三年后才加上：连续不断的文字会把记忆塞满，新的东西就分辨不出来了。遗忘门给旧记忆乘上一个 0 到 1 之间的数，每一格各乘各的：乘 1，要记多久就记多久；乘 0，腾出来记别的。',
    },
    nearSolution: {
      en: '`const kept = forget.sigmoid().mul(memory)`, and add what is new to `kept`, not to `memory`.',
      'zh-CN':
        '`const kept = forget.sigmoid().mul(memory)`，新的内容加到 `kept` 上，而不是加到 `memory` 上。',
    },
  },
  'memory-dropped': {
    nudge: {
      en: 'Your new memory holds the newest word only. Where does the old memory come in?',
      'zh-CN': '你的新记忆里只有最新的词。旧记忆到哪里去了？',
    },
    explanation: {
      en: 'Without the old memory a cell has to hand everything on through what it tells, squeezed at every step. That lasts for two or three words. The sum of what is kept and what is new is the straight road along which a greeting travels through a whole letter, and along which the gradient travels back.',
      'zh-CN':
        '没有旧记忆，一切就只能靠“说出来的话”往下传，每一步都被挤压一次，撑不过两三个词。“留下的”加上“新来的”，这个和是一条直路：称呼沿着它走完整封信，梯度也沿着它走回去。',
    },
    nearSolution: {
      en: '`const renewed = forget.sigmoid().mul(memory).add(input.sigmoid().mul(candidate.tanh()))`.',
      'zh-CN':
        '把留下的和新来的加起来：`const renewed = forget.sigmoid().mul(memory).add(input.sigmoid().mul(candidate.tanh()))`。',
    },
  },
  'gates-swapped': {
    nudge: {
      en: 'All the pieces of the cell are there, but two of them stand in each other’s place. Which gate works on the old memory, which on the candidate, which on what is told?',
      'zh-CN': '单元的零件都齐了，但有两个站错了位置。哪个门管旧记忆，哪个门管候选内容，哪个门管说出什么？',
    },
    explanation: {
      en: 'Forget multiplies the old memory, input multiplies the candidate, output multiplies what leaves the cell. Trained from the start, a cell with other names could learn as well; but weights that were trained elsewhere come with these names, and so does the head start here: the forget gate begins wide open, and if it sits in another place, the memory leaks from the first word on.',
      'zh-CN':
        '遗忘门乘旧记忆，输入门乘候选内容，输出门乘要说出去的东西。从头训练的话，名字换一换也学得会；可别处训练好的权重都按这套名字来，这里的起点也是：遗忘门一开始是敞开的，放错位置，记忆从第一个词起就在漏。',
    },
    nearSolution: {
      en: '`forget.sigmoid().mul(memory)`, `input.sigmoid().mul(candidate.tanh())`, `output.sigmoid().mul(renewed.tanh())`.',
      'zh-CN':
        '三处分别是 `forget.sigmoid().mul(memory)`、`input.sigmoid().mul(candidate.tanh())`、`output.sigmoid().mul(renewed.tanh())`。',
    },
  },
  'tanh-missing': {
    nudge: {
      en: 'Two numbers in the cell may be negative and must not grow without bounds. Which squashing do they get?',
      'zh-CN': '单元里有两个数可以是负的，又不能无限变大。它们该用哪种函数压一压？',
    },
    explanation: {
      en: 'The candidate is what could be remembered, for or against: between -1 and 1, by tanh. The memory is a sum over many words and can become larger than that, so tanh squashes it once more before it is told. A sigmoid in these places knows no minus; nothing at all lets one loud word drown the rest.',
      'zh-CN':
        '候选内容是“可以记下的东西”，有正有反，用 tanh 压到 -1 和 1 之间。记忆是许多词累加起来的，可能更大，所以说出去之前再用 tanh 压一次。这两处用 sigmoid，就没有负数；什么都不用，一个响亮的词就能盖过其他所有词。',
    },
    nearSolution: {
      en: '`candidate.tanh()` where the memory is renewed, and `renewed.tanh()` in `hidden`.',
      'zh-CN': '更新记忆时用 `candidate.tanh()`，算 `hidden` 时用 `renewed.tanh()`。',
    },
  },
  'sigmoid-missing': {
    nudge: {
      en: 'A gate lets through nothing, everything, or a share. Between which two numbers must it lie?',
      'zh-CN': '一道门可以全关、全开，或者放过一部分。它该落在哪两个数之间？',
    },
    explanation: {
      en: 'A share lies between 0 and 1, and that is what the sigmoid makes of any number. With tanh a gate can be -1: it would keep the opposite of the memory. As a bare sum it can be 5, and a memory that is multiplied by 5 at every word is no number after thirty words.',
      'zh-CN':
        '比例在 0 和 1 之间，sigmoid 正好能把任何数变成这样的数。用 tanh，门可能是 -1，记住的就成了反面。直接用原来的数，门可能是 5，每读一个词记忆就乘 5，三十个词之后就不成样子了。',
    },
    nearSolution: {
      en: '`forget.sigmoid()`, `input.sigmoid()` and `output.sigmoid()`; only the candidate and the memory that is told get `tanh`.',
      'zh-CN':
        '`forget.sigmoid()`、`input.sigmoid()`、`output.sigmoid()`；用 `tanh` 的只有候选内容和说出去的记忆。',
    },
  },
  'old-memory': {
    nudge: {
      en: 'Your memory is right. From which memory is it told, the old one or the renewed one?',
      'zh-CN': '你的记忆更新得没错。说出去的，是旧记忆还是新记忆？',
    },
    explanation: {
      en: 'First the memory is renewed, then it is told. Told from the old one, everything comes a word late: when the next word has to be predicted, the word just read is missing, and that is the most telling one of all.',
      'zh-CN':
        '先更新记忆，再说出去。从旧记忆里说，一切都晚一个词：要预测下一个词时，刚读到的那个词偏偏不在里面，而它恰恰是最有用的。',
    },
    nearSolution: {
      en: '`return { memory: renewed, hidden: output.sigmoid().mul(renewed.tanh()) }`.',
      'zh-CN':
        '先算出 `renewed`，再 `return { memory: renewed, hidden: output.sigmoid().mul(renewed.tanh()) }`。',
    },
  },
  'other-cell': {
    nudge: {
      en: 'Your cell follows other formulas than those of the page. Take one unit with small numbers, work it out by hand, and compare.',
      'zh-CN': '你的单元用的不是这一页上的公式。取记忆里的一格和几个小一点的数，手算一遍，对一对。',
    },
    explanation: {
      en: 'There are relatives with fewer gates, such as the GRU, where one gate decides at once what goes and what comes. They learn too. Here the three gates are asked for by themselves: what stays must be free to change without what comes in, so that a unit can keep the greeting and take in nothing, or count up and let nothing go.',
      'zh-CN':
        '有些近亲的门更少，比如 GRU，一个门同时决定去和留，它们也学得会。这里要的是三个各管各的门：留多少和进多少要能分开变，这样一格记忆才可以一直记着称呼、什么也不放进来，或者一路累加、什么也不丢。',
    },
    nearSolution: {
      en: 'memory = σ(forget) · memory + σ(input) · tanh(candidate); hidden = σ(output) · tanh(new memory). All products are number by number: `mul`, not `matMul`.',
      'zh-CN':
        '新记忆 = σ(forget) · 旧记忆 + σ(input) · tanh(candidate)；hidden = σ(output) · tanh(新记忆)。全是逐个数相乘：用 `mul`，不是 `matMul`。',
    },
  },
}

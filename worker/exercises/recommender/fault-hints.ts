import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId =
  'answers-vary' | 'answer-form' | 'given-and-returned' | 'endless-training' | 'too-much-kept'

/** Which help fits a run that ended before there were stars to look at. */
export const faultHints = {
  'non-finite': 'step-too-large',
  inconsistent: 'answers-vary',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-returned',
  TIME_LIMIT: 'endless-training',
  MEMORY_LIMIT: 'too-much-kept',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from answers. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'answers-vary': {
    nudge: {
      en: 'The same listener and the same show, asked about twice, got different stars. What has changed in between?',
      'zh-CN': '同一位听众、同一档节目，问两次得到的星数不一样。中间是什么变了？',
    },
    explanation: {
      en: 'People are moody, an estimate should not be: it says what is expected, and chance added to it is only a further error. Nor may it hang on which other pairs are asked about, or go on training while answering.',
      'zh-CN':
        '人有心情起伏，估计不该有：它说的是预期，往里加随机数只会多一份误差。估计也不能取决于同一批还问了哪些，更不能一边回答一边继续训练。',
    },
    nearSolution: {
      en: 'Answer with `expected(who, show.values[at])` and nothing else.',
      'zh-CN': '只用 `expected(who, show.values[at])` 来回答。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'One number for each pair from `predict`, five numbers of shows for each listener from `recommend`. What do yours hand back for two listeners?',
      'zh-CN':
        '`predict` 对每一对交回一个数，`recommend` 对每位听众交回五个节目编号。问两位听众时，你的代码交回什么？',
    },
    explanation: {
      en: '`predict` answers with `stars`, a flat list in the order asked. `recommend` answers with `shows`: a list of five whole numbers for each listener, each the number of a show. Stars are no numbers of shows, and fewer than five leave a gap.',
      'zh-CN':
        '`predict` 用 `stars` 回答，是顺序与提问一致的一列数。`recommend` 用 `shows` 回答：每位听众一个列表，里面是五个整数，每个都是节目编号。星数不是节目编号；不足五个，就缺了位置。',
    },
    nearSolution: {
      en: 'End each list with `.slice(0, 5)` after sorting the numbers of shows, and `return { shows: lists }` with one list for each of `listener.values`.',
      'zh-CN':
        '给节目编号排序后以 `.slice(0, 5)` 结尾；`return { shows: lists }`，`listener.values` 里每一位对应一个列表。',
    },
  },
  'given-and-returned': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted? Most often the number of a listener was used to look something up among the shows, or the other way round.',
      'zh-CN': '再读一遍上面那句话：代码想当然地以为了什么？最常见的是拿听众的编号去查节目的表，或者反过来。',
    },
    explanation: {
      en: 'There are more listeners than shows, so the row of a listener is missing in a table of shows: `tastes` and `kindness` go by listener, `traits` and `worth` by show. Also: `data.stars` is an object whose numbers are in `values`; the file exports `train`, which returns `predict` and `recommend`. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '听众比节目多，所以在节目的表里找不到某些听众的那一行：`tastes` 和 `kindness` 按听众查，`traits` 和 `worth` 按节目查。另外：`data.stars` 是一个对象，数在 `values` 里；文件导出 `train`，它返回 `predict` 和 `recommend`。点“运行”就能看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: 'Write `tastes[listener][factor] * traits[show][factor]`, and in `recommend` call `expected(who, show)`: the listener first.',
      'zh-CN':
        '写 `tastes[listener][factor] * traits[show][factor]`；`recommend` 里调用 `expected(who, show)`，听众在前。',
    },
  },
  'endless-training': {
    nudge: {
      en: 'Eighty epochs over all ratings take well under a second. What does your code do so much more often?',
      'zh-CN': '所有评分训练 80 轮，远不到一秒。你的代码里是什么做得多出这么多？',
    },
    explanation: {
      en: 'One step costs eight multiplications. The same step with tensors takes far longer, because each operation is a call of its own. Searching through all ratings inside the loop makes millions of look-ups out of thousands. And a loop that waits for an error of 0 never ends: moods can’t be learned.',
      'zh-CN':
        '一步只要八次乘法。用张量来走同样的一步要慢得多，因为每个运算都是一次单独的调用。在循环里再把所有评分找一遍，几千次就变成了几千万次。等误差变成 0 的循环永远不会结束：心情是学不到的。',
    },
    nearSolution: {
      en: 'Keep plain numbers in lists, 80 epochs, and one loop over `used` in each.',
      'zh-CN': '用普通的数和列表，80 轮，每轮只遍历一遍 `used`。',
    },
  },
  'too-much-kept': {
    nudge: {
      en: 'The model has a few thousand numbers. What else does your code keep?',
      'zh-CN': '整个模型只有几千个数。你的代码还留着什么？',
    },
    explanation: {
      en: 'Lists that grow in every epoch fill the memory, and so do tensors that nobody disposes of. Nothing of an epoch is needed in the next but the four tables themselves.',
      'zh-CN': '每一轮都在变长的列表会占满内存，没人释放的张量也会。下一轮用得到的，只有那四张表本身。',
    },
    nearSolution: {
      en: 'Change numbers in place, `tastes[listener][factor] -= …`, instead of making new tables.',
      'zh-CN': '就地修改：`tastes[listener][factor] -= …`，不要每次新建一张表。',
    },
  },
}

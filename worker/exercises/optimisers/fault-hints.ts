import type { FaultCause, StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

type FaultHintId =
  'divided-by-nothing' | 'answer-form' | 'given-and-exported' | 'too-much-work' | 'tensor-lifetime'

/** Which help fits a run that ended before there were paths to look at. */
export const faultHints = {
  'non-finite': 'divided-by-nothing',
  disposed: 'tensor-lifetime',
  inconsistent: 'other-formula',
  BAD_OUTPUT: 'answer-form',
  RUNTIME_ERROR: 'given-and-exported',
  TIME_LIMIT: 'too-much-work',
  MEMORY_LIMIT: 'tensor-lifetime',
} satisfies Partial<Record<FaultCause, HintId | FaultHintId>>

/** Help for what stops a run, beside the mistakes that `diagnosis.ts` reads from paths. */
export const hintsOnFaults: Readonly<Record<FaultHintId, StagedHint>> = {
  'divided-by-nothing': {
    nudge: {
      en: 'One of the landscapes is perfectly flat in one direction, like a dish that nobody has ordered yet. What does your function named above do with a gradient of exactly 0?',
      'zh-CN':
        '有一片地形在某个方向上完全是平的，就像一道还没人点过的菜。上面点名的函数，遇到恰好为 0 的梯度会怎样？',
    },
    explanation: {
      en: 'There are three ways to a number that is none. A gradient of 0 leaves the average of squares at 0, and without ε the step is 0 divided by 0. Counting the steps of Adam from 0 makes 1 − β⁰, which is 0, and everything divided by it is lost. And an average of gradients that were not squared may be negative, which has no root.',
      'zh-CN':
        '得出“不是数”的路有三条。梯度为 0，平方的平均也停在 0，没有 ε 就成了 0 除以 0。Adam 的步数从 0 数起，1 − β⁰ 等于 0，拿什么除以它都完了。还有，没有平方的梯度，平均可能是负的，负数开不了根号。',
    },
    nearSolution: {
      en: 'Average `gradient * gradient`, divide by `Math.sqrt(average) + epsilon`, and correct with `1 - beta1 ** step` and `1 - beta2 ** step`, where `step` is 1 at the first step as it comes.',
      'zh-CN':
        '取 `gradient * gradient` 的平均，除以 `Math.sqrt(average) + epsilon`；修正用 `1 - beta1 ** step` 和 `1 - beta2 ** step`，`step` 直接用，第一步就是 1。',
    },
  },
  'answer-form': {
    nudge: {
      en: 'The sentence above names an answer that is missing or has another size. What does the next step need besides the parameters?',
      'zh-CN': '上面那句话点名了一个缺失或大小不对的答案。除了参数，下一步还需要什么？',
    },
    explanation: {
      en: 'Each optimiser hands back the parameters and its memory, one number for each parameter: momentum the velocities, RMSProp the averages, Adam the means and the averages. A single number for all parameters is no memory of any of them.',
      'zh-CN':
        '每种优化器都要交回参数和自己的记忆，每个参数各一个数：动量法交速度，RMSProp 交平均，Adam 交两种平均。所有参数共用一个数，就谁也没记住。',
    },
    nearSolution: {
      en: 'Leave the exports at the end of the starter as they are, and return from the functions above what they expect: `{ parameter, velocity }`, `{ parameter, average }`, `{ parameter, mean, average }`.',
      'zh-CN':
        '起始代码末尾的那些导出保持原样，上面的函数返回它们需要的东西：`{ parameter, velocity }`、`{ parameter, average }`、`{ parameter, mean, average }`。',
    },
  },
  'given-and-exported': {
    nudge: {
      en: 'Read the sentence above again: what did your code take for granted? Most often a value is an object with a list in it, or a tensor, where a plain number was expected.',
      'zh-CN':
        '再读一遍上面那句话：代码想当然地以为了什么？最常见的是：以为拿到的是普通的数，其实是装着列表的对象，或者张量。',
    },
    explanation: {
      en: 'The file exports `sgd`, `momentum`, `rmsProp` and `adam`; nothing is imported. What comes in are objects whose list is in `values`, even where it holds one number, as `learningRate` does. The exports at the end of the starter unpack all of it, so the four functions get plain numbers. Run shows the same error with its line, without a submission.',
      'zh-CN':
        '文件导出 `sgd`、`momentum`、`rmsProp`、`adam`，不需要 import。传进来的都是对象，列表在 `values` 里；哪怕只有一个数，比如 `learningRate`，也是这样。起始代码末尾的导出会把它们拆开，四个函数拿到的就是普通的数。点“运行”能看到同样的错误和行号，不占提交次数。',
    },
    nearSolution: {
      en: 'Take the exports from the starter again and write inside the four functions only, e.g. `return parameter - learningRate * gradient`. A value that is assigned a second time must be a parameter of the function or declared with `let`.',
      'zh-CN':
        '把起始代码里的导出恢复原样，只在四个函数内部写，例如 `return parameter - learningRate * gradient`。要再次赋值的名字，必须是函数的参数，或者用 `let` 声明。',
    },
  },
  'too-much-work': {
    nudge: {
      en: 'You are asked for one step at a time, and the page does the walking. What in your code goes on by itself?',
      'zh-CN': '每次只问你一步，路由页面来走。你的代码里是什么在自己往下走？',
    },
    explanation: {
      en: 'A function that loops until the loss is small never learns the slope at the places in between: it has one gradient, that of where the parameter is now. One question, one step, one answer.',
      'zh-CN':
        '在函数里循环到损失够小为止，是行不通的：中间各处的坡度它无从知道，手里只有参数此刻所在位置的一个梯度。一个问题，一步，一个回答。',
    },
    nearSolution: {
      en: 'Take every loop out of the four functions; each is two to six lines of arithmetic.',
      'zh-CN': '把四个函数里的循环都去掉，每个只是两到六行算术。',
    },
  },
  'tensor-lifetime': {
    nudge: {
      en: 'Tensors live until somebody frees them. Do you need any here?',
      'zh-CN': '张量会一直占着内存，直到有人释放它。这里真的需要张量吗？',
    },
    explanation: {
      en: 'Plain numbers are enough for these rules and free themselves. If you do calculate with tensors, `tf.tidy` frees everything made inside it except what it returns, and an answer must still be alive when it is read.',
      'zh-CN':
        '这些规则用普通的数就够了，用完自动释放。如果用张量来算，`tf.tidy` 会释放在它里面生成的一切，只留下返回值；答案在被读取时必须还没有释放。',
    },
    nearSolution: {
      en: 'Write the rules with `+`, `*` and `Math.sqrt`; or wrap a whole answer in `tf.tidy(() => …)` and dispose nothing that you return.',
      'zh-CN':
        '用 `+`、`*` 和 `Math.sqrt` 写规则；或者把整个答案放进 `tf.tidy(() => …)`，要返回的东西不要释放。',
    },
  },
}

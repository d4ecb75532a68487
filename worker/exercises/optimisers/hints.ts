import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

/** Mistakes that can happen in any of the four, and those of momentum. */
type GeneralHintId = Extract<
  HintId,
  | 'not-started'
  | 'uphill'
  | 'rate-count'
  | 'memory-lost'
  | 'stale-state'
  | 'never-forgets'
  | 'weights-swapped'
  | 'velocity-averaged'
  | 'parameter-shrunk'
  | 'typed-settings'
  | 'other-formula'
>

export const hints: Readonly<Record<GeneralHintId, StagedHint>> = {
  'not-started': {
    nudge: {
      en: 'One of your optimisers hasn’t left its starting point. Which of the four places is it?',
      'zh-CN': '有一种优化器还停在起点。四处空白里，是哪一处还没写？',
    },
    explanation: {
      en: 'The function gives the parameter back as it came. Begin with plain descent: the gradient points uphill, so subtract it, as much of it as the learning rate says. The other three change what is subtracted, not that it is.',
      'zh-CN':
        '函数把参数原样交了回来。先写普通梯度下降：梯度指向上坡，所以要减去它，减多少由学习率决定。另外三种改变的只是减去什么，减还是要减的。',
    },
    nearSolution: {
      en: '`sgdStep`: `return parameter - learningRate * gradient`. `momentumStep`: `velocity = beta * velocity + gradient`, then `parameter = parameter - learningRate * velocity`. RMSProp and Adam follow the statement in the same way.',
      'zh-CN':
        '`sgdStep` 写 `return parameter - learningRate * gradient`。`momentumStep` 先 `velocity = beta * velocity + gradient`，再 `parameter = parameter - learningRate * velocity`。RMSProp 和 Adam 照题目里的公式同样写。',
    },
  },
  uphill: {
    nudge: {
      en: 'Your path leads away from the lowest point, step by step. Which way does a gradient point?',
      'zh-CN': '你的路线一步步远离最低点。梯度指的是哪个方向？',
    },
    explanation: {
      en: 'The gradient says in which direction the loss grows. To make it smaller you go the other way, so the step is subtracted. Added, everything else may be right and the loss still climbs.',
      'zh-CN':
        '梯度指的是损失增大的方向。想让损失变小就要反着走，所以这一步是减去的。写成加号，别的都对，损失也照样往上爬。',
    },
    nearSolution: {
      en: 'Put a minus in front of the step: `parameter = parameter - learningRate * …`, in every optimiser whose path runs away.',
      'zh-CN':
        '在这一步前面用减号：`parameter = parameter - learningRate * …`，凡是路线越走越远的优化器都要改。',
    },
  },
  'rate-count': {
    nudge: {
      en: 'Direction and shape of your path are right, but the strides have another length. How often does the learning rate come in?',
      'zh-CN': '路线的方向和形状都对，只是步子的长短不对。学习率一共出现了几次？',
    },
    explanation: {
      en: 'Once, and at the very end. If it is left out, a step is as long as the slope is steep. If it is in the velocity as well as in the step, or multiplied twice, a learning rate of 0.3 acts like 0.09, and training looks as if it were merely slow.',
      'zh-CN':
        '只出现一次，而且在最后。漏掉它，坡有多陡，步子就有多长；速度里乘过一次、更新时又乘一次，0.3 的学习率就成了 0.09，训练看起来只是“有点慢”。',
    },
    nearSolution: {
      en: 'Keep velocities and averages free of it, and write `learningRate *` in the last line alone: `parameter = parameter - learningRate * …`.',
      'zh-CN': '速度和平均里都不要乘学习率，只在最后一行写一次：`parameter = parameter - learningRate * …`。',
    },
  },
  'memory-lost': {
    nudge: {
      en: 'Your optimiser starts every step as if it were the first. What has become of what it learned on the way?',
      'zh-CN': '你的优化器每一步都像是第一步。路上学到的东西去哪儿了？',
    },
    explanation: {
      en: 'Velocity and averages are the memory. Each step gets them as you handed them back at the last one, mixes the new gradient in, and hands them on. If the new value isn’t built on the old one, or isn’t in what you return, the memory is empty every time, and the rule falls back to a plain one.',
      'zh-CN':
        '速度和平均就是优化器的记忆。每一步拿到的，是你上一步交回来的值；把新的梯度掺进去，再交给下一步。新值没有用到旧值，或者没有写进返回值，记忆就每次都是空的，规则也就退回成最普通的那种。',
    },
    nearSolution: {
      en: 'Assign before you return: `velocity = beta * velocity + gradient` and `return { parameter, velocity }`; for averages `average = beta * average + (1 - beta) * gradient * gradient` and `return { parameter, average }`.',
      'zh-CN':
        '先赋值再返回：`velocity = beta * velocity + gradient`，`return { parameter, velocity }`；平均则是 `average = beta * average + (1 - beta) * gradient * gradient`，`return { parameter, average }`。',
    },
  },
  'stale-state': {
    nudge: {
      en: 'At your first step the memory is still empty, and you walk by it already. In which order do the two lines belong?',
      'zh-CN': '第一步时记忆还是空的，你却已经照着它走了。那两行的次序应该怎样？',
    },
    explanation: {
      en: 'Look first, then step: the new gradient belongs into the velocity or the average before the parameter moves. The other way round you walk by yesterday’s news; with RMSProp you even divide the first step by nothing but ε, which is a leap.',
      'zh-CN':
        '先看再走：新的梯度要先进入速度或平均，参数才动。反过来，你就是照着昨天的消息走；RMSProp 的第一步甚至只除以 ε，等于一下子飞出去。',
    },
    nearSolution: {
      en: 'First `velocity = beta * velocity + gradient`, then `parameter = parameter - learningRate * velocity`; first `average = …`, then the step that divides by its root.',
      'zh-CN':
        '先 `velocity = beta * velocity + gradient`，再 `parameter = parameter - learningRate * velocity`；先 `average = …`，再做除以根号的那一步。',
    },
  },
  'never-forgets': {
    nudge: {
      en: 'Your optimiser remembers everything and forgets nothing. What should become of a gradient from twenty steps ago?',
      'zh-CN': '你的优化器什么都记着，什么也不忘。二十步之前的梯度，现在还该算多少？',
    },
    explanation: {
      en: 'Old gradients must fade. The velocity keeps β of what it was; an average keeps β of the old and takes 1 − β of the new, so that it stays an average and doesn’t become a sum. A sum of squares only ever grows, so the steps get shorter and shorter; a velocity that keeps all of itself never comes to rest.',
      'zh-CN':
        '旧梯度应当渐渐淡去。速度只保留原来的 β 倍；平均保留旧值的 β 倍，再加上新值的 1 − β 倍，这样它才是平均，而不是总和。平方的总和只增不减，步子就越走越短；完全不衰减的速度则永远停不下来。',
    },
    nearSolution: {
      en: '`velocity = beta * velocity + gradient`. `average = beta * average + (1 - beta) * gradient * gradient`.',
      'zh-CN':
        '速度写 `velocity = beta * velocity + gradient`，平均写 `average = beta * average + (1 - beta) * gradient * gradient`。',
    },
  },
  'weights-swapped': {
    nudge: {
      en: 'With β at 0.9, how much of the memory is old, and how much of it comes from this one step?',
      'zh-CN': 'β 是 0.9 时，记忆里有多少是旧的，有多少来自这一步？',
    },
    explanation: {
      en: 'β is the share that stays. You gave it to the new gradient, so nine tenths of your memory are the last step alone, and the average jumps about with every slope it meets.',
      'zh-CN':
        'β 是留下来的那一份。你把它给了新的梯度，于是记忆里九成都是最近这一步，遇到什么坡，平均就跟着乱跳。',
    },
    nearSolution: {
      en: '`beta` stands beside the old value and `1 - beta` beside the new one: `average = beta * average + (1 - beta) * gradient * gradient`.',
      'zh-CN':
        '`beta` 乘旧值，`1 - beta` 乘新值：`average = beta * average + (1 - beta) * gradient * gradient`。',
    },
  },
  'velocity-averaged': {
    nudge: {
      en: 'On a long even slope, should momentum go just as fast as plain descent, or pick up speed?',
      'zh-CN': '在一段又长又均匀的坡上，动量法应该和普通梯度下降一样快，还是越走越快？',
    },
    explanation: {
      en: 'You averaged the gradients: β of the old and 1 − β of the new. Some libraries do so. In the rule of this page the new gradient comes in whole, so on an even slope the velocity grows to 1 / (1 − β) times the gradient: with β at 0.9 to ten times. The averaged one goes at the same learning rate ten times more slowly.',
      'zh-CN':
        '你是把梯度取了平均：旧的乘 β，新的乘 1 − β。有的软件库确实这样做。但这一页的规则里，新梯度是整份加进来的，在均匀的坡上，速度会涨到梯度的 1 / (1 − β) 倍，β 为 0.9 就是十倍。取了平均的写法，学习率相同，却慢了十倍。',
    },
    nearSolution: {
      en: '`velocity = beta * velocity + gradient`, without `(1 - beta)`.',
      'zh-CN': '写 `velocity = beta * velocity + gradient`，不要 `(1 - beta)`。',
    },
  },
  'parameter-shrunk': {
    nudge: {
      en: 'Your path is drawn towards the point where both numbers are 0, wherever the valley lies. What is β multiplied with?',
      'zh-CN': '不管山谷在哪里，你的路线都会被拉向两个数都是 0 的地方。β 乘在了什么上面？',
    },
    explanation: {
      en: 'Momentum is a memory of the direction, so what fades is the velocity. You let the parameter fade: at every step it loses a part of itself, as if 0 were where it wants to go. That is another technique, weight decay, and at this strength it wipes out what was learned.',
      'zh-CN':
        '动量是对方向的记忆，衰减的应该是速度。你让参数自己衰减了：每一步都丢掉一部分，仿佛 0 才是它的目的地。那是另一种技术，叫权重衰减，而用这么大的力度，学到的东西会被抹掉。',
    },
    nearSolution: {
      en: '`velocity = beta * velocity + gradient` and `parameter = parameter - learningRate * velocity`: β beside the velocity, nothing beside the parameter.',
      'zh-CN':
        '写 `velocity = beta * velocity + gradient` 和 `parameter = parameter - learningRate * velocity`：β 乘速度，参数前面什么都不乘。',
    },
  },
  'typed-settings': {
    nudge: {
      en: 'Your rule is right for the settings of the browser. In this run they were others: where do you get them from?',
      'zh-CN': '用浏览器里的那组设置，你的规则是对的。这次评分换了一组：你的设置是从哪里来的？',
    },
    explanation: {
      en: 'Somewhere 0.9, 0.999, a learning rate or 10⁻⁸ is typed into the formula. Every question brings its own learning rate, β and ε, because the best ones differ from task to task. Finding them is half of the work of training.',
      'zh-CN':
        '公式里某处写死了 0.9、0.999、某个学习率，或者 10⁻⁸。每个问题都会带来自己的学习率、β 和 ε，因为最合适的值因任务而异，找到它们正是训练的一半功夫。',
    },
    nearSolution: {
      en: 'Use the names that the function is given: `learningRate`, `beta`, `beta1`, `beta2`, `epsilon`, and no number but 1 and 0.',
      'zh-CN':
        '用函数收到的那些名字：`learningRate`、`beta`、`beta1`、`beta2`、`epsilon`，除了 1 和 0，不写别的数。',
    },
  },
  'other-formula': {
    nudge: {
      en: 'Work out the first step by hand: parameter 2, gradient 4, learning rate 0.1, everything remembered 0. What does your function say?',
      'zh-CN': '手算第一步：参数 2，梯度 4，学习率 0.1，记忆全是 0。你的函数给出多少？',
    },
    explanation: {
      en: 'At the first step plain descent and momentum both lead to 1.6. RMSProp with β = 0.9 leads to 1.684, because the average is 1.6 and its root 1.265. Adam leads to 1.9 whatever the gradient is, as both corrections make up for the start. If these fit, look at the second step: there the memory comes in. Nothing may be kept in variables outside the functions; the memory comes with the question.',
      'zh-CN':
        '第一步，普通梯度下降和动量法都到 1.6。RMSProp 取 β = 0.9，到 1.684，因为平均是 1.6，它的根号是 1.265。Adam 不管梯度多大都到 1.9，因为两处修正正好抵消了起点的影响。如果都对，就看第二步，那里才用到记忆。记忆会随问题一起送来，不要存在函数外面的变量里。',
    },
    nearSolution: {
      en: 'Momentum: `velocity = beta * velocity + gradient`, step `learningRate * velocity`. RMSProp: `average = beta * average + (1 - beta) * gradient * gradient`, step `learningRate * gradient / (Math.sqrt(average) + epsilon)`. Adam: both averages, divided by `1 - beta1 ** step` and `1 - beta2 ** step`, step `learningRate * fairMean / (Math.sqrt(fairAverage) + epsilon)`.',
      'zh-CN':
        '动量法：`velocity = beta * velocity + gradient`，步子是 `learningRate * velocity`。RMSProp：`average = beta * average + (1 - beta) * gradient * gradient`，步子是 `learningRate * gradient / (Math.sqrt(average) + epsilon)`。Adam：两个平均分别除以 `1 - beta1 ** step` 和 `1 - beta2 ** step`，步子是 `learningRate * fairMean / (Math.sqrt(fairAverage) + epsilon)`。',
    },
  },
}

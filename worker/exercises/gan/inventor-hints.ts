import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

export type InventorHintId = Extract<
  HintId,
  | 'one-place'
  | 'copied'
  | 'own-noise'
  | 'inventor-sign'
  | 'inventor-idle'
  | 'averages'
  | 'one-heap'
  | 'collapsed'
  | 'not-converged'
>

/** Mistakes in what the inventor is given, is paid for, and hands out. */
export const inventorHints: Readonly<Record<InventorHintId, StagedHint>> = {
  'one-place': {
    nudge: {
      en: 'All your customers start from one place. What makes one invented customer differ from the next?',
      'zh-CN': '你的顾客全从同一个地点出发。两个造出来的顾客，差别从哪里来？',
    },
    explanation: {
      en: 'A network gives the same answer to the same input. All variety comes from the noise: each customer needs random numbers of its own, and they have to get through to the output.',
      'zh-CN':
        '同样的输入，网络总给同样的输出。全部的变化都来自噪声：每个顾客要有自己的随机数，而且要一路传到输出。',
    },
    nearSolution: {
      en: 'Train with `invent(normal(noiseSize, 1), inventor)`, a new draw at each step, and answer with `invent(tf.tensor2d(noise.values, noise.shape), averaged)`.',
      'zh-CN':
        '训练时用 `invent(normal(noiseSize, 1), inventor)`，每一步重新抽；回答时用 `invent(tf.tensor2d(noise.values, noise.shape), averaged)`。',
    },
  },
  copied: {
    nudge: {
      en: 'Your customers were all there before. Who invented them?',
      'zh-CN': '你的顾客都是早就有的。这是谁“造”的？',
    },
    explanation: {
      en: 'Handing out known trips looks perfect and is what you set out to avoid: every one of them belongs to somebody. A trained inventor has never seen a trip; it turns noise into places that nobody started from.',
      'zh-CN':
        '把已知的行程发出去，看起来完美，却正是你要避免的：每一条都属于某个真人。训练好的造假者从没见过行程，它把噪声变成没有人出发过的地点。',
    },
    nearSolution: {
      en: 'Keep `known` out of the answers: `generate` returns `invent(tf.tensor2d(noise.values, noise.shape), averaged)`.',
      'zh-CN':
        '回答里不要用 `known`：`generate` 返回 `invent(tf.tensor2d(noise.values, noise.shape), averaged)`。',
    },
  },
  'own-noise': {
    nudge: {
      en: 'The noise hardly changes, and your customer leaps across the city. Whose noise did you use?',
      'zh-CN': '噪声几乎没变，顾客却跳到了城市另一头。你用的是谁的噪声？',
    },
    explanation: {
      en: '`generate` gets its noise with the question. Whoever asks for the same customer twice must get the same place, and noise close by must give a place close by; otherwise no simulation can be repeated. Random draws belong to training. A list of places, looked up by the noise, leaps in the same way.',
      'zh-CN':
        '`generate` 的噪声是随提问一起给的。同一个顾客问两次，地点必须相同；噪声相近，地点也该相近，否则模拟就没法重跑。随机抽样属于训练。按噪声去查一张地点表，也会这样乱跳。',
    },
    nearSolution: {
      en: 'Answer with `invent(tf.tensor2d(noise.values, noise.shape), averaged)`, without a draw of your own.',
      'zh-CN': '用 `invent(tf.tensor2d(noise.values, noise.shape), averaged)` 回答，不要自己再抽随机数。',
    },
  },
  'inventor-sign': {
    nudge: {
      en: 'Your inventor runs away from the city, and the detective catches every one of its places. Is it paid for being believed, or for being caught?',
      'zh-CN': '你的造假者越跑越远，侦探每次都能抓住它。它是因为被相信而得奖，还是因为被抓住？',
    },
    explanation: {
      en: 'The inventor wants D to be large on its own places. Its loss is therefore −log D: it gets smaller the more the detective believes. With the other sign, or with the detective’s own half −log (1 − D), it helps the detective.',
      'zh-CN':
        '造假者希望自己的地点 D 越大越好，所以损失是 −log D：侦探越相信，它越小。符号反了，或者用了侦探的那一半 −log (1 − D)，它就成了侦探的帮手。',
    },
    nearSolution: {
      en: '`return logTrue(fake).mean().neg()`.',
      'zh-CN': '写 `return logTrue(fake).mean().neg()`。',
    },
  },
  'inventor-idle': {
    nudge: {
      en: 'Your detective tells true from invented with ease, and the invented places look as they did at the start. Does the inventor ever move?',
      'zh-CN': '你的侦探轻松分清真假，造出的地点和一开始没什么两样。造假者动过吗？',
    },
    explanation: {
      en: 'The two take turns. After the detective’s step comes the inventor’s: new noise, a place from it, the loss −log D, and a step of the inventor’s own weights. If its loss does not hang on its weights, or its optimizer is never called, only the detective learns.',
      'zh-CN':
        '两边轮流走。侦探走完，轮到造假者：新的噪声，由它造出地点，算出损失 −log D，再更新造假者自己的权重。如果损失和它的权重无关，或者它的优化器从没被调用，学习的就只有侦探。',
    },
    nearSolution: {
      en: '`inventorOptimizer.minimize(() => inventorLoss(invent(noise, inventor).add(blurring)), false, inventor)`, with `logTrue(fake).mean().neg()` as the loss.',
      'zh-CN':
        '`inventorOptimizer.minimize(() => inventorLoss(invent(noise, inventor).add(blurring)), false, inventor)`，损失是 `logTrue(fake).mean().neg()`。',
    },
  },
  averages: {
    nudge: {
      en: 'Your customers crowd in the middle of the city, where nobody lives. Which place has the smallest mean distance from all true trips?',
      'zh-CN': '你的顾客都挤在城市正中央，那里并没有人住。到所有真实行程平均距离最小的地点，是哪里？',
    },
    explanation: {
      en: 'Whoever is paid for lying close to true trips on average goes to their average, as in regression. But the middle of five quarters is in none of them. The detective asks another question: does this one place look true? That is answered well in any quarter, and badly in the middle.',
      'zh-CN':
        '谁的奖励是“平均下来离真实行程近”，谁就会走到它们的平均位置，和回归一样。可五个片区的中心不在任何一个片区里。侦探问的是另一个问题：这一个地点像不像真的？在任何一个片区里都能答好，在正中央就答不好。',
    },
    nearSolution: {
      en: 'Leave distances from `known` out of the inventor’s loss: `return logTrue(fake).mean().neg()`.',
      'zh-CN': '造假者的损失里不要出现与 `known` 的距离：写 `return logTrue(fake).mean().neg()`。',
    },
  },
  'one-heap': {
    nudge: {
      en: 'The middle and the width of your crowd are right, and hardly any place lies in a quarter. Would you believe this map if you knew the city?',
      'zh-CN': '你这群地点的中心对，宽窄也对，却几乎没有落进片区的。如果你熟悉这座城市，会信这张地图吗？',
    },
    explanation: {
      en: 'Two numbers, mean and covariance, describe one round or oval heap and nothing else. A crowd with five quarters and gaps between them needs an inventor that bends the noise, with activations between its layers, and enough turns for the detective to point at the gaps.',
      'zh-CN':
        '均值和协方差只能描述一大团，圆的或者椭圆的，别的都描述不了。五个片区、中间有空白，这样的一群点需要会把噪声“掰弯”的造假者，也就是层与层之间要有激活函数；还要走够来回，让侦探把那些空白指出来。',
    },
    nearSolution: {
      en: 'Answer `generate` with the trained inventor, `invent(tf.tensor2d(noise.values, noise.shape), averaged)`, after 800 steps, and leave both `.relu()` where they are.',
      'zh-CN':
        '`generate` 用训练好的造假者回答：`invent(tf.tensor2d(noise.values, noise.shape), averaged)`，训练 800 步，两个 `.relu()` 都留着。',
    },
  },
  collapsed: {
    nudge: {
      en: 'Your customers differ far less than true ones: whole quarters are missing. What would make it pay for the inventor to visit every quarter?',
      'zh-CN':
        '你的顾客之间的差别比真实的小得多，整片整片的城区没有人。怎样才能让造假者觉得，每个片区都去才划算？',
    },
    explanation: {
      en: 'This is mode collapse. The detective judges one place at a time, so one believable quarter is as good as five until the detective notices the crowd there. A detective that learns too slowly notices too late: the inventor gathers everybody where D is highest just now, and moves on with the whole crowd. The two have to keep pace.',
      'zh-CN':
        '这就是模式坍缩。侦探一次只看一个地点，在它察觉人都挤到一处之前，只造一个可信的片区和造五个一样划算。侦探学得太慢，察觉就太晚：造假者把所有人都带到眼下 D 最高的地方，然后整群人一起换地方。两边必须跟得上彼此。',
    },
    nearSolution: {
      en: 'One step of each in every turn, with `tf.train.adam(0.005, 0.5, 0.9)` for the inventor and `tf.train.adam(0.01, 0.5, 0.9)` for the detective.',
      'zh-CN':
        '每个来回里两边各走一步：造假者用 `tf.train.adam(0.005, 0.5, 0.9)`，侦探用 `tf.train.adam(0.01, 0.5, 0.9)`。',
    },
  },
  'not-converged': {
    nudge: {
      en: 'Your places have not arrived in the quarters, or were thrown off again. Whose weights does each of the two steps move, how many steps were there, and how long was each?',
      'zh-CN':
        '你的地点还没走到片区里，或者又被甩开了。两边的每一步，动的各是谁的权重？一共走了多少步，每步多大？',
    },
    explanation: {
      en: 'Each step moves the weights in the list that it is given. If the inventor’s loss moves the detective, the inventor stays where it began, and the detective learns to believe it. Two networks that chase each other also need some hundred turns, and steps small enough that each can follow the other. Calm losses prove nothing: at the very start, too, the detective is wrong half the time.',
      'zh-CN':
        '每一步只动列表里的那些权重。如果造假者的损失动的是侦探，造假者就留在原地，侦探反倒学会了相信它。另外，两个互相追赶的网络，要走几百个来回，步子还要小到彼此跟得上。损失平稳什么也证明不了：刚开始时，侦探也有一半会错。',
    },
    nearSolution: {
      en: '`inventorOptimizer.minimize(nextLoss, false, inventor)` in place 4; 800 steps of 128 places, `tf.train.adam(0.005, 0.5, 0.9)` for the inventor, `tf.train.adam(0.01, 0.5, 0.9)` for the detective, and `averaged` in `generate`.',
      'zh-CN':
        '第 4 处写 `inventorOptimizer.minimize(nextLoss, false, inventor)`；800 步、每步 128 个地点，造假者 `tf.train.adam(0.005, 0.5, 0.9)`，侦探 `tf.train.adam(0.01, 0.5, 0.9)`，`generate` 里用 `averaged`。',
    },
  },
}

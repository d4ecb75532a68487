import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'
import { inventorHints, type InventorHintId } from './inventor-hints.js'

/** Mistakes in the detective's loss and in its answers. */
const detectiveHints: Readonly<Record<Exclude<HintId, InventorHintId>, StagedHint>> = {
  'detective-sign': {
    nudge: {
      en: 'Your detective does worse than one that always says one half. Are any of the places 1 to 5 still as the starter has them? If none is, it has learned the wrong way round. An optimizer makes numbers smaller: which number did you give it?',
      'zh-CN':
        '你的侦探还不如一个永远说二分之一的。1 到 5 处，有没有还是初始代码原样的？如果都写了，那它就是学反了。优化器会把数往小里推：你交给它的是哪个数？',
    },
    explanation: {
      en: 'J is an objective that the detective wants to be large: it is highest, at 0, when D is 1 on every true place and 0 on every invented one. `minimize` lowers what it is given, so the detective’s loss is −J. As the starter has it, both losses are always 0, and nobody learns anything from that.',
      'zh-CN':
        'J 是侦探想抬高的目标：所有真地点的 D 都是 1、所有假地点的 D 都是 0 时，它最高，等于 0。`minimize` 会压低你给它的东西，所以侦探的损失是 −J。初始代码里两个损失永远是 0，谁也学不到东西。',
    },
    nearSolution: {
      en: '`return logTrue(real).mean().add(logInvented(fake).mean()).div(2).neg()`.',
      'zh-CN': '写 `return logTrue(real).mean().add(logInvented(fake).mean()).div(2).neg()`。',
    },
  },
  'detective-one-sided': {
    nudge: {
      en: 'Your detective believes everything. Was it ever shown something invented, and does its loss fall when it doubts that?',
      'zh-CN': '你的侦探什么都信。它见过假的吗？它怀疑假的时，损失是不是变小？',
    },
    explanation: {
      en: 'With true places alone, the best policy is to call everything true. Then the inventor gets full marks wherever it puts a place, and learns nothing. The loss needs both halves, log D on true places and log (1 − D) on invented ones, and the minus before them: an optimizer lowers what it is given.',
      'zh-CN':
        '只看真地点，最好的策略就是一律说真。于是造假者把地点放在哪里都得满分，什么也学不到。损失要有两半：真地点上的 log D，假地点上的 log (1 − D)；前面还要有负号，因为优化器总是把数往小里推。',
    },
    nearSolution: {
      en: '`return logTrue(real).mean().add(logInvented(fake).mean()).div(2).neg()`, with `fake` from the inventor.',
      'zh-CN':
        '写 `return logTrue(real).mean().add(logInvented(fake).mean()).div(2).neg()`，其中 `fake` 来自造假者。',
    },
  },
  'not-chances': {
    nudge: {
      en: 'Some of your detective’s chances are below 0 or above 1. What stands between a score and a chance?',
      'zh-CN': '你的侦探给出的“概率”有些小于 0 或大于 1。得分和概率之间，差了什么？',
    },
    explanation: {
      en: 'D(x) is the chance that one place is true: the sigmoid of its score. Neither the score itself nor J is an answer. J is about many places, true and invented, and it is never above 0; it says how well the detective does its job, not what it thinks of a place.',
      'zh-CN':
        'D(x) 是某一个地点为真的概率，也就是得分的 sigmoid。得分本身不是答案，J 也不是。J 说的是许多真的和假的地点，而且从不大于 0；它衡量侦探干得怎么样，不是侦探对某个地点的看法。',
    },
    nearSolution: {
      en: 'Answer `discriminate` with `score(tf.tensor2d(places.values, places.shape)).sigmoid()`.',
      'zh-CN': '`discriminate` 用 `score(tf.tensor2d(places.values, places.shape)).sigmoid()` 回答。',
    },
  },
  'sigmoid-twice': {
    nudge: {
      en: 'Your detective never says less than one half. What is the sigmoid of a chance?',
      'zh-CN': '你的侦探给的概率从不低于二分之一。对一个概率再取 sigmoid，会得到什么？',
    },
    explanation: {
      en: 'A chance lies between 0 and 1, and the sigmoid turns that range into 0.5 to 0.73. So whoever applies it twice can never say “invented”. A score goes through it exactly once.',
      'zh-CN':
        '概率在 0 到 1 之间，再过一次 sigmoid，就挤进了 0.5 到 0.73。用两次，就永远说不出“假的”。得分只过一次 sigmoid。',
    },
    nearSolution: {
      en: 'Write `.sigmoid()` once, in `discriminate`; `logTrue` and `logInvented` take the plain score.',
      'zh-CN': '`.sigmoid()` 只在 `discriminate` 里写一次；`logTrue` 和 `logInvented` 用的是原始得分。',
    },
  },
}

/** Help for every mistake that `diagnosis.ts` can recognise. */
export const hints: Readonly<Record<HintId, StagedHint>> = { ...detectiveHints, ...inventorHints }

import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'
import { hintsOnDifficulty } from './difficulty-hints.js'
import { hintsOnTraining } from './training-hints.js'

type OtherHintId = keyof typeof hintsOnDifficulty | keyof typeof hintsOnTraining

/** Help for chances that are not what they should be; `training-hints.ts` has the steps, `difficulty-hints.ts` the topics. */
const hintsOnChances: Readonly<Record<Exclude<HintId, OtherHintId>, StagedHint>> = {
  'not-chances': {
    nudge: {
      en: 'Some of your chances lie below 0 or above 1. What would a chance of −0.4 mean?',
      'zh-CN': '你的有些概率小于 0 或大于 1。概率等于 −0.4 是什么意思？',
    },
    explanation: {
      en: 'Ability minus difficulty is a score: any number, large where things look good. The sigmoid turns a score into a chance between 0 and 1, with one half at a score of 0. Errors, log-loss and calibration make sense for chances only.',
      'zh-CN':
        '能力减难度是一个得分，可以是任何数，越大越有把握。sigmoid 把得分变成 0 到 1 之间的概率，得分为 0 时正好是二分之一。误差、对数损失和校准，都只对概率才有意义。',
    },
    nearSolution: {
      en: 'Write `return 1 / (1 + exp(difficulty[topic] - ability[learner]))` in `chanceOf`, and answer `predict` with `chanceOf(who, topic.values[at])`.',
      'zh-CN':
        '`chanceOf` 里写 `return 1 / (1 + exp(difficulty[topic] - ability[learner]))`，`predict` 用 `chanceOf(who, topic.values[at])` 回答。',
    },
  },
  'upside-down': {
    nudge: {
      en: 'Your best learners have the worst chances, your hardest topics the best. Chances of what?',
      'zh-CN': '在你这里，最强的学员概率最低，最难的知识点概率最高。这是什么的概率？',
    },
    explanation: {
      en: 'Everything is there, turned round: you answer with the chance of a wrong answer. `right` is 1 for a right one, so that is what a chance is about. Look for a `1 -` too many, or for a minus in the exponent that belongs to the other term.',
      'zh-CN':
        '该有的都有，只是反了：你回答的是答错的概率。`right` 为 1 表示答对，所以概率指的是答对。看看是不是多了一个 `1 -`，或者指数里的正负号放错了项。',
    },
    nearSolution: {
      en: 'Answer with `chanceOf(who, topic.values[at])`, where `chanceOf` is `1 / (1 + exp(difficulty[topic] - ability[learner]))`.',
      'zh-CN':
        '用 `chanceOf(who, topic.values[at])` 回答，`chanceOf` 是 `1 / (1 + exp(difficulty[topic] - ability[learner]))`。',
    },
  },
  'hard-answers': {
    nudge: {
      en: 'You are certain of every single answer. How often were you surprised?',
      'zh-CN': '对每一道题，你都百分之百肯定。你有多少次出乎意料？',
    },
    explanation: {
      en: 'A yes or no throws away what the model knows: that somebody gets this topic right in six cases of ten. Log-loss punishes certainty that turns out wrong more than anything else, and nothing can be calibrated that is always 0 or 1.',
      'zh-CN':
        '只答“对”或“错”，就把模型知道的扔掉了：这个人在这个知识点上，十次大约对六次。对数损失罚得最重的，正是事后证明错了的百分之百；而永远是 0 或 1 的东西，也谈不上校准。',
    },
    nearSolution: {
      en: 'Return the chance itself, `chanceOf(who, topic.values[at])`, without comparing or rounding it.',
      'zh-CN': '直接返回概率 `chanceOf(who, topic.values[at])`，不比较、不取整。',
    },
  },
  hedged: {
    nudge: {
      en: 'When you say 65%, learners are right more often; when you say 35%, less often. Why so timid?',
      'zh-CN': '你说 65% 的时候，实际答对的更多；你说 35% 的时候，实际答对的更少。为什么这么保守？',
    },
    explanation: {
      en: 'Your chances are drawn towards one half after they were computed. Ability and difficulty are estimates already, and the pull has made them careful. Being careful twice is a mistake like any other: the dots of the calibration plot stand steeper than the diagonal, and the log-loss pays for it.',
      'zh-CN':
        '概率算出来之后，你又把它往二分之一拉了一次。能力和难度本来就是估计值，拉力已经让它们足够谨慎。再谨慎一次，同样是错：校准图上的点比对角线更陡，对数损失也为此变大。',
    },
    nearSolution: {
      en: 'Return `chanceOf(who, topic.values[at])` as it is, and let `chanceOf` be `1 / (1 + exp(difficulty[topic] - ability[learner]))`, with nothing added, averaged or divided.',
      'zh-CN':
        '原样返回 `chanceOf(who, topic.values[at])`；`chanceOf` 就是 `1 / (1 + exp(difficulty[topic] - ability[learner]))`，不要再加、再平均、再除。',
    },
  },
  'one-chance': {
    nudge: {
      en: 'Every learner gets the same chance on every topic. Which two numbers should move it?',
      'zh-CN': '每位学员在每个知识点上的概率都一样。该由哪两个数来让它变化？',
    },
    explanation: {
      en: 'A chance grows with the ability of the learner and shrinks with the difficulty of the topic. Both begin at 0 and move only if `chanceOf` reads them, each answer adds its error to their sums, and the steps use these sums.',
      'zh-CN':
        '概率随学员的能力上升，随知识点的难度下降。两者都从 0 起步；只有 `chanceOf` 用到它们，每条答案把误差加进它们的和，再按这些和走步，它们才会动。',
    },
    nearSolution: {
      en: 'In `chanceOf` return `1 / (1 + exp(difficulty[topic] - ability[learner]))`; in place 2 write `abilitySums[learner] += error` and `difficultySums[topic] -= error`.',
      'zh-CN':
        '`chanceOf` 返回 `1 / (1 + exp(difficulty[topic] - ability[learner]))`；第 2 处写 `abilitySums[learner] += error` 和 `difficultySums[topic] -= error`。',
    },
  },
  'topics-only': {
    nudge: {
      en: 'On one topic everybody has the same chance in your model, the beginner and the expert. Who answered the topics that look easy?',
      'zh-CN': '在你的模型里，同一个知识点，新手和高手的概率一样。看上去容易的那些，是谁来答的？',
    },
    explanation: {
      en: 'Without an ability, a topic has to be as hard as its share of wrong answers. That share mixes up two things: the topic, and who came to answer it. Only when learners have numbers of their own can a topic be excused by its audience.',
      'zh-CN':
        '没有能力这个数，知识点的难度就只能等于答错比例，而答错比例混了两件事：知识点本身，以及来答的人。只有给学员各自一个数，才能把“来的人”从难度里分出去。',
    },
    nearSolution: {
      en: 'Let abilities learn as well: `abilitySums[learner] += error`, and in place 3 `(abilitySums[learner] + pull * ability[learner]) / answersBy[learner]`.',
      'zh-CN':
        '让能力也学起来：`abilitySums[learner] += error`，第 3 处写 `(abilitySums[learner] + pull * ability[learner]) / answersBy[learner]`。',
    },
  },
  'learners-only': {
    nudge: {
      en: 'In your model a learner has the same chance on every topic. Are all topics equally hard?',
      'zh-CN': '在你的模型里，一位学员在所有知识点上的概率都一样。所有知识点都一样难吗？',
    },
    explanation: {
      en: 'Without a difficulty, a learner’s number is a mark: the share of right answers, whatever was asked. Somebody who works on hard topics looks weak then. Both numbers have to move with every answer.',
      'zh-CN':
        '没有难度这个数，学员的数就只是分数：答对的比例，不管答的是什么。专攻难点的人，看上去就成了弱者。每条答案都应该让两个数一起动。',
    },
    nearSolution: {
      en: 'Write `difficultySums[topic] -= error`, and keep the loop `difficulty[topic] -= learningRate * (difficultySums[topic] / answersOn[topic])`.',
      'zh-CN':
        '写 `difficultySums[topic] -= error`，并保留 `difficulty[topic] -= learningRate * (difficultySums[topic] / answersOn[topic])` 这个循环。',
    },
  },
  'question-for-topic': {
    nudge: {
      en: 'Your table of difficulties is filled by the number of a question, and read by the number of a topic. Are they the same?',
      'zh-CN': '你的难度表是按题号填的，却按知识点编号来读。两者是一回事吗？',
    },
    explanation: {
      en: 'There are eight questions to each topic, and their numbers say nothing about it; `data.topicOf` does. Where a question’s number is used as that of a topic, most places of the table don’t exist and what comes out is no number. With a larger table the numbers exist, and belong to something else.',
      'zh-CN':
        '每个知识点有八道题，题号本身看不出属于哪个知识点，要查 `data.topicOf`。把题号当成知识点编号来用，表里大多数位置并不存在，结果就不是数；把表加大，数是有了，说的却是另一回事。',
    },
    nearSolution: {
      en: 'Look the topic up: `topic: data.topicOf.values[data.question.values[at]]`, and use `topic` everywhere.',
      'zh-CN': '先查知识点：`topic: data.topicOf.values[data.question.values[at]]`，此后一律用 `topic`。',
    },
  },
}

export const hints: Readonly<Record<HintId, StagedHint>> = {
  ...hintsOnChances,
  ...hintsOnTraining,
  ...hintsOnDifficulty,
}

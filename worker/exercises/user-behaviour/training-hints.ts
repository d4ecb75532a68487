import type { StagedHint } from '../src/contract/index.js'

/** Help for models that have both numbers and train them in a wrong way. */
export const hintsOnTraining = {
  sign: {
    nudge: {
      en: 'Your log-loss climbs, epoch after epoch. When an answer is right and the model had doubted it, which way should the ability go, and which way the difficulty?',
      'zh-CN':
        '你的对数损失一轮接一轮往上爬。模型本来不看好，学员却答对了：这时能力该往哪边动，难度又该往哪边动？',
    },
    explanation: {
      en: 'Three signs have to agree. The chance has ability minus difficulty in it. `error` is chance minus what happened. And since the difficulty stands behind a minus, its gradient is minus the error. A right answer makes the error negative; the step subtracts, so the ability rises and the difficulty falls. With one sign turned, one of the two walks away from the valley, and the other after it.',
      'zh-CN':
        '三个符号要对得上。概率里是能力减难度；`error` 是概率减实际结果；难度前面有个负号，所以它的梯度是负的误差。答对时误差为负，更新又是减，于是能力上升、难度下降。有一个符号反了，其中一个数就会背着谷底走，另一个也跟着走。',
    },
    nearSolution: {
      en: 'Keep `const error = chance - right`, then `abilitySums[learner] += error` and `difficultySums[topic] -= error`, with `1 / (1 + exp(difficulty[topic] - ability[learner]))` as the chance.',
      'zh-CN':
        '保持 `const error = chance - right`，然后 `abilitySums[learner] += error`、`difficultySums[topic] -= error`，概率是 `1 / (1 + exp(difficulty[topic] - ability[learner]))`。',
    },
  },
  'step-too-large': {
    nudge: {
      en: 'After a few epochs your model is certain of everything. How far did the first step carry a topic with 500 answers?',
      'zh-CN': '才几轮，你的模型就对一切都百分之百肯定了。一个有 500 条答案的知识点，第一步走了多远？',
    },
    explanation: {
      en: 'Added up, the errors of 500 answers make a step of a hundred or so, where the whole scale runs from about −3 to 3. Out there every chance is 0 or 1, and what happened against it costs an infinite loss. Divided by the number of answers, each number moves by its mean error. Too large a learning rate, or a pull larger than the number of answers, overshoots in the same way.',
      'zh-CN':
        '500 条答案的误差直接相加，一步就能走出一百左右，而整把尺子不过从 −3 到 3。走到那么远，每个概率不是 0 就是 1，一旦说错，损失就是无穷大。除以答案的条数，每个数就按平均误差移动。学习率太大，或者拉力比答案条数还大，也会这样走过头。',
    },
    nearSolution: {
      en: 'Divide both: `(abilitySums[learner] + pull * ability[learner]) / answersBy[learner]` and `difficultySums[topic] / answersOn[topic]`, with `learningRate = 1.5` and `pull = 1`.',
      'zh-CN':
        '两个都要除：`(abilitySums[learner] + pull * ability[learner]) / answersBy[learner]` 和 `difficultySums[topic] / answersOn[topic]`，`learningRate = 1.5`，`pull = 1`。',
    },
  },
  'strong-pull': {
    nudge: {
      en: 'In your model all learners are nearly alike, even those with a hundred answers. What holds them together?',
      'zh-CN': '在你的模型里，所有学员几乎一个水平，答了一百题的也不例外。是什么把他们拴在一起？',
    },
    explanation: {
      en: 'A pull of 1 weighs like a few answers: it decides as long as there are hardly any, and fades with every further one. A pull of 30 outweighs a hundred answers, and so does a pull of 1 that is added after dividing, beside the mean error instead of the sum. Learners can’t show what they can do then, and the topics are blamed for their audience again.',
      'zh-CN':
        '拉力为 1，分量相当于几条答案：答得很少时由它说了算，答案越多它越不起眼。拉力为 30，一百条答案也压不过它；拉力为 1 却加在除法之后，对着的是平均误差而不是误差之和，也一样压不过。学员显不出水平，知识点又要为来答的人背锅。',
    },
    nearSolution: {
      en: 'Set `pull = 1`, apply it to abilities only, and add it before dividing: `(abilitySums[learner] + pull * ability[learner]) / answersBy[learner]`.',
      'zh-CN':
        '设 `pull = 1`，只用在能力上，并且先加后除：`(abilitySums[learner] + pull * ability[learner]) / answersBy[learner]`。',
    },
  },
  'no-pull': {
    nudge: {
      en: 'Somebody has answered six questions, all of them right. Does your model believe they can do anything?',
      'zh-CN': '有人答了六题，全对。你的模型就相信他无所不能了吗？',
    },
    explanation: {
      en: 'Six right answers happen to good learners and to lucky ones. Without a pull, the best fit for six out of six is an ability without end, and each epoch goes a bit further there: the model says 99% and is wrong one time in four. The pull draws every ability towards the average learner. For six answers it decides, for a hundred it hardly counts. It needs a plus beside the sum, which the step then subtracts; a minus pushes abilities away instead.',
      'zh-CN':
        '六题全对，可能是水平高，也可能是运气好。没有拉力，“六题全对”最吻合的能力是无穷大，每一轮都再往那边走一点，结果是嘴上说 99%，四次里就有一次说错。拉力把每个人的能力往普通学员拉：只有六条答案时由它说了算，有一百条时它几乎不起作用。它和误差之和用加号相连，更新时再一起减去；写成减号，就成了往外推。',
    },
    nearSolution: {
      en: 'Write the gradient of an ability as `(abilitySums[learner] + pull * ability[learner]) / answersBy[learner]`, with `pull = 1`.',
      'zh-CN':
        '能力的梯度写成 `(abilitySums[learner] + pull * ability[learner]) / answersBy[learner]`，`pull = 1`。',
    },
  },
  'not-converged': {
    nudge: {
      en: 'Your log-loss was still falling when you stopped, or came to rest too early. Which of your numbers still move?',
      'zh-CN': '你停下来的时候，对数损失还在降，或者停得太早。哪些数还在动？',
    },
    explanation: {
      en: 'In the first epochs the topics take over the shares of wrong answers, for abilities are still near 0. Only when abilities spread do the two begin to share the credit, each by what the other leaves unexplained, and that takes a while. Dividing by the number of all answers instead of a learner’s own makes the steps hundreds of times too short.',
      'zh-CN':
        '头几轮里，能力还在 0 附近，知识点的难度就先照着答错比例走。等能力拉开了，两边才开始按对方解释不了的部分来分功劳，这要花些时间。如果除的是所有答案的条数，而不是这位学员自己的，步子就会短上几百倍。',
    },
    nearSolution: {
      en: 'Use `epochs = 90` and `learningRate = 1.5`, and divide by `answersBy[learner]` and `answersOn[topic]`.',
      'zh-CN': '用 `epochs = 90`、`learningRate = 1.5`，除以 `answersBy[learner]` 和 `answersOn[topic]`。',
    },
  },
} satisfies Record<string, StagedHint>

import type { StagedHint } from '../src/contract/index.js'

/** Help for models that have the right parts and train them in a wrong way. */
export const hintsOnSteps = {
  uphill: {
    nudge: {
      en: 'Your error climbs from the first epoch on. Which way does each step go, and by what is it multiplied?',
      'zh-CN': '你的误差从第一轮起就在上升。每一步往哪边走？又乘上了什么？',
    },
    explanation: {
      en: 'Two mistakes do that. The sign: `error` is estimate minus stars, and its gradient points uphill, so every step subtracts. And the partner: a taste counts as much as the trait it meets, so its gradient is the error times that trait. Without the partner all factors are pushed in one direction, whatever they stand for.',
      'zh-CN':
        '有两种错会这样。一是符号：`error` 是估计减实际星数，梯度指向上坡，所以每一步都要减。二是搭档：一个口味有多大作用，取决于它遇到的特质，所以它的梯度是误差乘那个特质。漏掉搭档，所有因子不管代表什么，都被推向同一个方向。',
    },
    nearSolution: {
      en: 'Keep `const error = expected(listener, show) - stars` and all `-=`. In place 3: `learningRate * (error * trait + pull * taste)` for the taste, `learningRate * (error * taste + pull * trait)` for the trait.',
      'zh-CN':
        '保持 `const error = expected(listener, show) - stars` 和所有的 `-=`。第 3 处：口味用 `learningRate * (error * trait + pull * taste)`，特质用 `learningRate * (error * taste + pull * trait)`。',
    },
  },
  'pull-sign': {
    nudge: {
      en: 'Your error falls at first, and then explodes. One of the four steps drives its number further and further out: which sign in it is turned round?',
      'zh-CN': '你的误差先降下来，然后爆炸。四步里有一步把数越推越远：里面哪个符号反了？',
    },
    explanation: {
      en: 'Two signs do that. The pull draws every number back towards zero. It stands in the bracket that is subtracted, so it needs a plus there: minus, times a number, makes the number smaller. With a minus it grows by a little at each rating, first unnoticed and then without bound. The other sign is that of the step itself: where one of the four adds its bracket, the rest still learn, and the error falls until that one has run away.',
      'zh-CN':
        '有两个符号会这样。拉力把每个数往 0 拉回去。它写在要减去的括号里，所以在括号里要用加号：减去它自己的一小部分，数就变小。写成减号，每遇到一条评分它就变大一点，起初看不出来，后来没有止境。另一个是这一步本身的符号：四步里只要有一步把括号加了上去，其余几步照样在学，误差会先降，直到这一步失控。',
    },
    nearSolution: {
      en: 'All four steps with `-=`, and all four brackets with a plus: `(error + pull * kindness[listener])`, `(error + pull * worth[show])`, `(error * trait + pull * taste)`, `(error * taste + pull * trait)`.',
      'zh-CN':
        '四步都用 `-=`，四个括号里都用加号：`(error + pull * kindness[listener])`、`(error + pull * worth[show])`、`(error * trait + pull * taste)`、`(error * taste + pull * trait)`。',
    },
  },
  'step-too-large': {
    nudge: {
      en: 'Your stars are no numbers any more, and it happened within a few ratings. Did they grow too fast, or was one of them never a number?',
      'zh-CN': '你的星数已经不是数了，而且几条评分之内就发生了。是长得太快，还是其中有一个从来就不是数？',
    },
    explanation: {
      en: 'Every rating makes a step of its own, thousands in an epoch. Too long a learning rate overshoots each time, and the next error is larger. The other way to lose all numbers is a wrong place in a table: a listener’s number looked up among the shows finds nothing, and nothing plus one is no number. Tastes and traits that both add their bracket, or a fit that `expected` subtracts, run away as fast.',
      'zh-CN':
        '每条评分都走一步，一轮就是几千步。学习率太大，每一步都走过头，下一次误差更大。另一种情况是查错了表：拿听众的编号去节目的表里找，什么也找不到，“什么也没有”加一，就不是数了。还有，口味和特质两步都把括号加了上去，或者 `expected` 里把口味那一项减掉，也会同样快地失控。',
    },
    nearSolution: {
      en: 'Set `learningRate = 0.02`, keep all four `-=` and add the fit in `expected`. Look up `kindness` and `tastes` by `listener`, `worth` and `traits` by `show`, everywhere.',
      'zh-CN':
        '设 `learningRate = 0.02`，四步都用 `-=`，`expected` 里加上口味那一项。`kindness` 和 `tastes` 一律用 `listener` 查，`worth` 和 `traits` 一律用 `show` 查。',
    },
  },
  'strong-pull': {
    nudge: {
      en: 'Even the best show is hardly better than the worst in your model, and tastes are gone. What keeps everything so close to zero?',
      'zh-CN': '在你的模型里，最好的节目也不比最差的好多少，口味干脆没有了。是什么把一切都压在 0 附近？',
    },
    explanation: {
      en: 'The pull is a demand for proof: a number may leave zero only as far as the ratings insist. A little of it stops the model from believing every single rating. Too much of it, and not even thousands of ratings can make a case: tastes, which have to convince through two small numbers, give up first.',
      'zh-CN':
        '拉力像是要求拿出证据：评分有多坚持，数才能离开 0 多远。要一点，模型就不会把每条评分都当真。要得太多，几千条评分也说服不了它。口味要靠两个小小的数相乘才起作用，最先放弃。',
    },
    nearSolution: {
      en: 'Set `pull = 0.15`, and watch the error on `kept`: it is lowest there.',
      'zh-CN': '设 `pull = 0.15`，看留出的评分上的误差：在这附近最低。',
    },
  },
  'one-sided': {
    nudge: {
      en: 'Training has come to rest and tastes still say next to nothing. Do both sides of the product learn?',
      'zh-CN': '训练已经停稳，口味却几乎没起作用。相乘的两边都在学吗？',
    },
    explanation: {
      en: 'If the traits of shows stay as random as they began, listeners can only describe themselves in words that mean nothing. Both vectors move with every rating, each by the error times the other, taken from before the step.',
      'zh-CN':
        '如果节目的特质一直是起步时的随机数，听众就只能用没有意义的词来描述自己。每遇到一条评分，两边的向量都要移动，各自按“误差乘对方”，对方取移动之前的值。',
    },
    nearSolution: {
      en: 'Both lines, for each factor: `tastes[listener][factor] -= learningRate * (error * trait + pull * taste)` and `traits[show][factor] -= learningRate * (error * taste + pull * trait)`.',
      'zh-CN':
        '对每个因子，两行都要写：`tastes[listener][factor] -= learningRate * (error * trait + pull * taste)`，`traits[show][factor] -= learningRate * (error * taste + pull * trait)`。',
    },
  },
  memorised: {
    nudge: {
      en: 'You know the ratings you were given much better than those you were not. Which of the two will listeners ask about?',
      'zh-CN': '见过的评分，你算得准得多；没见过的，差了一大截。听众问的会是哪一种？',
    },
    explanation: {
      en: 'Each listener has nine numbers and some twenty ratings, so the model can learn the moods of single days by heart. The curve shows it: the error on ratings trained on goes on falling, while that on ratings kept back turns and climbs. The pull towards zero makes a number pay for leaving it. What holds for one rating only is no longer worth it, what holds for many is.',
      'zh-CN':
        '每位听众有九个数可调，才二十来条评分，模型很容易把某一天的心情也背下来。曲线上看得很清楚：训练用的评分误差一直在降，留出的评分误差却掉头往上。拉力让每个数离开 0 都要付代价：只对一条评分成立的，不划算；对许多条都成立的，才划算。',
    },
    nearSolution: {
      en: 'Keep the second term in every bracket, with `pull = 0.15`: `(error * trait + pull * taste)`, `(error * taste + pull * trait)`, and the same for the biases. Answer with `expected` for every pair, rated or not.',
      'zh-CN':
        '每个括号里都保留第二项，`pull = 0.15`：`(error * trait + pull * taste)`、`(error * taste + pull * trait)`，两个偏置同理。无论打没打过分，都用 `expected` 来回答。',
    },
  },
  'not-converged': {
    nudge: {
      en: 'Your error was still falling when you stopped. How long is the flat part at the beginning?',
      'zh-CN': '你停下来的时候，误差还在降。曲线开头那段平的有多长？',
    },
    explanation: {
      en: 'The biases are learned within ten epochs, and then the curve looks finished. It is not. Tastes and traits begin near zero and each moves by the other, so they wake each other up slowly, then all at once. If the curve rests and the estimates are still poor, compare place 3 with the formulas.',
      'zh-CN':
        '偏置十轮之内就学好了，曲线看上去已经到底，其实没有。口味和特质都从 0 附近起步，各自靠对方移动，互相唤醒得很慢，然后突然就快了。如果曲线已经停稳而估计仍然不好，请把第 3 处和公式对一遍。',
    },
    nearSolution: {
      en: 'Use `learningRate = 0.02`, `pull = 0.15` and `epochs = 80`.',
      'zh-CN': '用 `learningRate = 0.02`、`pull = 0.15`、`epochs = 80`。',
    },
  },
} satisfies Record<string, StagedHint>

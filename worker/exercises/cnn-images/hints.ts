import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'
import { hintsOnTraining } from './training-hints.js'

type TrainingHintId = keyof typeof hintsOnTraining

/** Help for what goes wrong with how a network looks and answers; `training-hints.ts` has how it learns. */
const hintsOnLooking: Readonly<Record<Exclude<HintId, TrainingHintId>, StagedHint>> = {
  'not-scaled': {
    nudge: {
      en: 'Your very first loss is huge, where a guess costs 1.39. What numbers does the first layer get to see?',
      'zh-CN': '你的第一个损失大得离谱，而瞎猜也不过 1.39。第一层看到的是些什么样的数？',
    },
    explanation: {
      en: 'The random weights are made for inputs of about 1 in size. Grey values run up to 255, so the first answers are hundreds of times too large: the network starts out absurdly sure, and spends its training on becoming less so. Some of it recovers, and what it learns in the end are the photos, not the marks.',
      'zh-CN':
        '随机的初始权重，是按输入大小在 1 左右准备的。灰度值却一直到 255，最初的回应就大了几百倍：网络一上来就自信得离谱，整个训练都花在收敛这份自信上。它能恢复一些，可最后记住的是照片，而不是印记。',
    },
    nearSolution: {
      en: 'End `pictures` with `.div(127.5).sub(1)`, which makes 0 to −1 and 255 to 1; `predict` passes through the same function.',
      'zh-CN': '`pictures` 以 `.div(127.5).sub(1)` 结尾，0 变成 −1，255 变成 1；`predict` 也经过同一个函数。',
    },
  },
  'one-pixel': {
    nudge: {
      en: 'Look at a single pixel of a photo through a hole in a sheet of paper. Ring or plus?',
      'zh-CN': '在纸上戳个小孔，只看照片的一个像素。你能说出是圆圈还是加号吗？',
    },
    explanation: {
      en: 'A filter of 1 by 1 knows how bright a pixel is, and brightness is all that four marks have in common. A mark is how bright pixels lie beside each other: an edge, a corner, an end. A filter must be wide enough to hold such a piece, and the second layer puts pieces together.',
      'zh-CN':
        '1×1 的滤波器只知道一个像素有多亮，而四种印记一样亮。印记是亮的像素彼此怎样挨着：一条边、一个角、一个端点。滤波器要宽到装得下这样一小块，第二层再把小块拼起来。',
    },
    nearSolution: {
      en: '`weights([5, 5, 1, 8], 1)` for the first layer and `weights([5, 5, 8, 24], 2)` for the second.',
      'zh-CN': '第一层写 `weights([5, 5, 1, 8], 1)`，第二层写 `weights([5, 5, 8, 24], 2)`。',
    },
  },
  'position-bound': {
    nudge: {
      en: 'Your model knows its own photos and hardly any other. What does it make of the same mark, stamped three pixels further left?',
      'zh-CN': '你的模型认得自己的照片，别的几乎都不认得。同一个印记，盖偏左三个像素，它还认得吗？',
    },
    explanation: {
      en: 'Whoever gives each pixel a weight of its own, or compares whole photos pixel by pixel, learns a mark at a place. Elsewhere it is another pattern altogether, and 80 photos don’t cover all places. A small filter is laid on every place with the same weights, and the pooling keeps its strongest answer: found once, found anywhere. If your layers are like that, the model may never have learned what its photos show: in `softmaxCrossEntropy` labels come first, then scores.',
      'zh-CN':
        '给每个像素单独一个权重，或者把整张照片逐像素比较，学到的都是“某个位置上的印记”。换个位置，就是完全不同的图案，而 80 张照片覆盖不了所有位置。小滤波器用同一组权重扫过每个位置，池化只留最强的回应：在一处学会，处处都认得。如果你的层已经是这样，模型也可能根本没学会照片上是什么：`softmaxCrossEntropy` 要先给标签，再给得分。',
    },
    nearSolution: {
      en: "In `scores`: `convolved(images, filters1, bias1)`, `tf.maxPool(strokes, 2, 2, 'valid')`, `convolved(smaller, filters2, bias2)`, `tf.maxPool(shapes, 8, 8, 'valid')`, and only then the dense layer.",
      'zh-CN':
        "`scores` 里依次写 `convolved(images, filters1, bias1)`、`tf.maxPool(strokes, 2, 2, 'valid')`、`convolved(smaller, filters2, bias2)`、`tf.maxPool(shapes, 8, 8, 'valid')`，最后才是全连接层。",
    },
  },
  'softmax-over-photos': {
    nudge: {
      en: 'Add up one row of your answer, then one column. Which of the two gives 1, and which should?',
      'zh-CN': '把你答案的一行加起来，再把一列加起来。哪个等于 1？应该是哪个等于 1？',
    },
    explanation: {
      en: 'The four belts compete for one photo, so the softmax runs along a row. Along a column, photos compete for a belt: the probability of a photo then depends on how many others were asked about, and a photo alone gets 1 for every belt.',
      'zh-CN':
        '是四条传送带在争一张照片，所以 softmax 要沿着行算。沿着列算，就成了照片之间争一条传送带：一张照片的概率取决于一起问了多少张，单独问一张，每条传送带都是 1。',
    },
    nearSolution: {
      en: '`scores(pictures(photos)).softmax()`: without an argument it runs along the last dimension, which is the belts.',
      'zh-CN': '写 `scores(pictures(photos)).softmax()`：不带参数时沿最后一维，也就是传送带那一维。',
    },
  },
  'photos-mixed': {
    nudge: {
      en: 'The same photo gets another answer in other company. What in your code lets photos touch each other?',
      'zh-CN': '同一张照片，和不同的照片一起问，答案就不同。你的代码里，是什么让照片彼此沾上了？',
    },
    explanation: {
      en: 'The list of values holds the first photo row after row, then the second, and so on. Cut up in another order, each “image” is a mixture of pixels from many photos; no step complains, because the number of values fits. A mean or a deviation taken over the photos of a question mixes them as well.',
      'zh-CN':
        '数值列表里，先是第一张照片的一行一行，然后是第二张，依此类推。按别的次序切开，每张“图像”就成了许多照片的像素大杂烩；数值的个数对得上，所以不会报错。用一批询问里的照片算均值或标准差，同样会把它们混在一起。',
    },
    nearSolution: {
      en: '`tf.tensor4d(photos.values, [...photos.shape, 1])`: photos first, then height and width, the channel last. Scale with fixed numbers, `.div(127.5).sub(1)`.',
      'zh-CN':
        '写 `tf.tensor4d(photos.values, [...photos.shape, 1])`：照片在最前，然后是高和宽，通道在最后。缩放用固定的数：`.div(127.5).sub(1)`。',
    },
  },
  'not-probabilities': {
    nudge: {
      en: 'The belts are right, but your four numbers don’t add up to 1. What would a probability of 12 mean?',
      'zh-CN': '传送带选对了，但你的四个数加起来不是 1。概率等于 12 是什么意思呢？',
    },
    explanation: {
      en: 'The dense layer gives scores, any numbers at all. The softmax turns the four scores of a photo into shares of 1: large ones near 1, small ones near 0. During training the loss does that by itself; the answer has to do it, too.',
      'zh-CN':
        '全连接层给的是得分，可以是任何数。softmax 把一张照片的四个得分变成 1 的四份：得分大的接近 1，小的接近 0。训练时损失函数自己会做这一步，回答时也要做。',
    },
    nearSolution: {
      en: 'Answer with `scores(pictures(photos)).softmax()`.',
      'zh-CN': '用 `scores(pictures(photos)).softmax()` 来回答。',
    },
  },
  'hard-answers': {
    nudge: {
      en: 'Your model is right about most parcels, and as sure of its mistakes as of the rest. Who sorts out the doubtful ones?',
      'zh-CN': '你的模型大多判断正确，可对错的那些也同样笃定。拿不准的包裹，谁来挑出来？',
    },
    explanation: {
      en: 'Rounding, or sharpening the scores, throws away what the softmax knew: 51% and 99% look alike. With probabilities the depot can send the doubtful parcels to a person, and choose how many that are.',
      'zh-CN':
        '取整，或者把得分放大，就丢掉了 softmax 知道的东西：51% 和 99% 看起来一样。有了概率，仓库可以把拿不准的包裹交给人，还能自己定要交多少。',
    },
    nearSolution: {
      en: 'Return the softmax as it is, without `round`, `argMax` or a factor in front of it.',
      'zh-CN': '原样返回 softmax，不要 `round`、`argMax`，也不要先乘一个倍数。',
    },
  },
}

export const hints: Readonly<Record<HintId, StagedHint>> = { ...hintsOnLooking, ...hintsOnTraining }

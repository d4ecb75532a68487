import type { StagedHint } from '../src/contract/index.js'

/** Help for networks that could see, and were not taught well. */
export const hintsOnTraining = {
  'sorted-batches': {
    nudge: {
      en: 'Look at the first point of your loss curve: worse than a guess. What had the network seen in the batch before?',
      'zh-CN': '看看损失曲线的第一个点：比瞎猜还差。在那之前的一批里，网络看到的是什么？',
    },
    explanation: {
      en: 'The photos come belt after belt. A batch of neighbours holds a single belt, and the quickest way to please it is to answer that belt for everything. The next batch then pays for it. Such steps pull the network around in circles instead of forward. A batch has to be a small picture of the whole: some photos of every belt.',
      'zh-CN':
        '照片是一条传送带接一条传送带排好的。相邻的一批里只有一条传送带，讨好它的最快办法，就是对什么都回答这一条；到了下一批，就得为此付出代价。这样的更新只会拉着网络兜圈子。每一批都应该是整体的缩影：每条传送带各有几张。',
    },
    nearSolution: {
      en: "Take every 8th photo, `tf.range(batch, count, batches, 'int32')`, as the starter does; or shuffle photos and labels together, in one and the same order.",
      'zh-CN':
        "像初始代码那样每 8 张取一张：`tf.range(batch, count, batches, 'int32')`；或者把照片和标签用同一个顺序一起打乱。",
    },
  },
  'belt-missing': {
    nudge: {
      en: 'Three belts work, and the fourth never gets a parcel. Has your network ever seen one of its photos?',
      'zh-CN': '三条传送带都好，第四条一件包裹也分不到。它的照片，你的网络见过吗？',
    },
    explanation: {
      en: 'The photos come belt after belt, so the last quarter of the list is the whole last belt. Whoever trains on the first three quarters, or keeps the last one for validation, trains a network that doesn’t know the fourth mark. Its loss looks splendid: it was never asked. A part that is to stand for the whole must be drawn from everywhere.',
      'zh-CN':
        '照片是一条传送带接一条传送带排好的，列表的最后四分之一正好是整条最后的传送带。只用前四分之三训练，或者把最后四分之一留作验证，网络就从没见过第四种印记。损失看上去很漂亮，只是因为没人问过它。要代表整体的那一部分，必须从各处抽取。',
    },
    nearSolution: {
      en: 'Train on all of them: `const count = data.belts.values.length`. To hold some back, leave out every fourth photo instead of the last quarter.',
      'zh-CN':
        '用全部照片训练：`const count = data.belts.values.length`。如果要留出一部分，就每四张留一张，而不是留最后四分之一。',
    },
  },
  'belts-shifted': {
    nudge: {
      en: 'Nearly every parcel goes to a wrong belt, and always to the same wrong one. That takes knowledge. How are belts counted?',
      'zh-CN':
        '几乎每件包裹都走错了，而且错得很有规律，总是错到同一条上。这恰恰说明它学会了。传送带是从几开始数的？',
    },
    explanation: {
      en: 'Belts are numbered from 0 to 3, and column 0 of the answer belongs to belt 0. Your network was taught, or answers, with numbers moved by one or more. The filters are fine; the names are not.',
      'zh-CN':
        '传送带的编号是 0 到 3，答案的第 0 列属于 0 号。你的网络在训练时，或者在回答时，编号整体挪了位。滤波器没有问题，错的是名字。',
    },
    nearSolution: {
      en: "Use the numbers as they come: `tf.oneHot(tf.tensor1d(data.belts.values, 'int32'), belts)`.",
      'zh-CN': "编号直接使用：`tf.oneHot(tf.tensor1d(data.belts.values, 'int32'), belts)`。",
    },
  },
  'labels-apart': {
    nudge: {
      en: 'The loss falls, and yet the network is wrong about the very photos it learned. Does each photo still have its own label?',
      'zh-CN': '损失在下降，可网络连自己学过的照片都判断不对。每张照片配的还是自己的标签吗？',
    },
    explanation: {
      en: 'A network learns any labels you give it, by heart if there is no pattern. If the photos are shuffled and the labels aren’t, or the two are shuffled differently, each photo is taught with some other photo’s belt. Nothing complains, and the loss even goes down a little.',
      'zh-CN':
        '你给什么标签，网络就学什么，没有规律就死记硬背。只打乱照片不打乱标签，或者两边打乱的顺序不同，每张照片配的就是别人的传送带。没有任何地方会报错，损失甚至还会降一点。',
    },
    nearSolution: {
      en: 'One list of rows for both: `lossOf(images.gather(rows), labels.gather(rows))`.',
      'zh-CN': '两边用同一份行号：`lossOf(images.gather(rows), labels.gather(rows))`。',
    },
  },
  'step-too-large': {
    nudge: {
      en: 'Your loss began far above a guess and then lay down flat, or ended in no number. What decides how far one step goes?',
      'zh-CN': '你的损失一开始远高于瞎猜，然后就躺平了，或者干脆变成了“不是数”。一步走多远由什么决定？',
    },
    explanation: {
      en: 'Too large a step throws the weights so far that every filter answers below 0 everywhere. `relu` makes that 0, no gradient comes through a flat 0, and the filters are dead: whatever the photo shows, the same four numbers come out.',
      'zh-CN':
        '步子太大，权重会被甩到很远的地方，以至于每个滤波器在每个位置的回应都小于 0。`relu` 把它们全变成 0，梯度从 0 里传不过来，滤波器就“死”了：不管照片上是什么，出来的都是同样四个数。',
    },
    nearSolution: {
      en: 'Use `tf.train.adam(0.008)`; with ten times that rate most runs die.',
      'zh-CN': '用 `tf.train.adam(0.008)`；学习率放大到十倍，多数情况下网络就会“死掉”。',
    },
  },
  'never-moved': {
    nudge: {
      en: 'Every photo gets the same answer, and the loss never left 1.39 or isn’t one. Does anything of a photo reach the scores?',
      'zh-CN':
        '每张照片得到的答案都一样，损失也停在 1.39，或者根本不是损失。照片里的信息，有没有传到得分那里？',
    },
    explanation: {
      en: 'Three things keep a network still. Scores that don’t come from the images: then only the four biases can learn. Weights that all start at 0: the filters answer 0 everywhere, and a 0 passes no gradient on. A loss that doesn’t look at the labels: then there is nothing to learn from.',
      'zh-CN':
        '网络不动，有三种原因。得分不是从图像算出来的，那就只有四个偏置能学。权重全从 0 开始，滤波器处处回应 0，而 0 传不了梯度。损失没有用到标签，那就没有东西可学。',
    },
    nearSolution: {
      en: "Let `found` be `tf.maxPool(convolved(smaller, filters2, bias2), 8, 8, 'valid')`, keep the random starts of `weights`, and return `tf.losses.softmaxCrossEntropy(labels, scores(images))` from `lossOf`.",
      'zh-CN':
        "让 `found` 等于 `tf.maxPool(convolved(smaller, filters2, bias2), 8, 8, 'valid')`，保留 `weights` 的随机初值，`lossOf` 返回 `tf.losses.softmaxCrossEntropy(labels, scores(images))`。",
    },
  },
  'not-converged': {
    nudge: {
      en: 'The network has begun to see the marks and stopped too early. Is the loss curve flat at its end?',
      'zh-CN': '网络刚开始认出印记就停下了。损失曲线的末尾平了吗？',
    },
    explanation: {
      en: 'In the first epochs the filters only find out that strokes matter; which strokes, and in which arrangement, comes later. A loss of 0.5 at the end still has far to go. What counts is the number of steps: epochs times batches. Fewer, larger batches mean fewer steps.',
      'zh-CN':
        '最初几轮，滤波器只发现笔画有用；是哪些笔画、怎样组合，要更晚才学到。末尾的损失还有 0.5，说明路还长。真正算数的是步数：轮数乘批数。批分得少而大，步数就少。',
    },
    nearSolution: {
      en: '20 epochs of 8 batches with `tf.train.adam(0.008)` bring the loss below 0.05.',
      'zh-CN': '20 轮、每轮 8 批、`tf.train.adam(0.008)`，损失会降到 0.05 以下。',
    },
  },
} satisfies Record<string, StagedHint>

import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'
import type { FileHintId } from './file-hints.js'

type ServiceHintId = Exclude<HintId, FileHintId>

/** Help for what goes wrong while a model is in service. */
export const serviceHints: Readonly<Record<ServiceHintId, StagedHint>> = {
  'nothing-served': {
    nudge: {
      en: 'Your service answers every row with zeros. Is the model asked at all?',
      'zh-CN': '你的服务对每一行都回答零。真的问过模型吗？',
    },
    explanation: {
      en: 'A batch is a piece of the list of rows. Cut it out, make a tensor of it, let `run` answer it, and put the answers where the batch came from. Then the next piece, until all rows have had their turn.',
      'zh-CN':
        '一批就是行列表里的一段。切出来，做成张量，交给 `run`，再把答案放回这一段原来的位置。然后是下一段，直到每一行都轮到。',
    },
    nearSolution: {
      en: '`for (let from = 0; from < count; from += size)`, cut with `rows.values.slice(from * measures, (from + size) * measures)`, and store with `probabilities.set(await answer.data(), from * 3)`.',
      'zh-CN':
        '用 `for (let from = 0; from < count; from += size)`；切片 `rows.values.slice(from * measures, (from + size) * measures)`；存放 `probabilities.set(await answer.data(), from * 3)`。',
    },
  },
  'last-batch': {
    nudge: {
      en: 'Forty-three rows in batches of eight: five batches, and then? Which bikes get no answer, or a wrong one?',
      'zh-CN': '四十三行，每批八行：五批之后呢？哪些车没有得到答案，或者得到了错的？',
    },
    explanation: {
      en: 'The last batch is hardly ever full. Rounded down, the number of batches leaves its rows out, and a service that answers 40 of 43 looks fine in every chart of averages. The last piece is simply shorter: `slice` stops at the end of the list by itself.',
      'zh-CN':
        '最后一批几乎从来都装不满。批数向下取整，就把这几行丢了；43 行答了 40 行的服务，在任何平均值图表上都很好看。最后一段不过是短一点：`slice` 到了列表末尾会自己停下。',
    },
    nearSolution: {
      en: 'Loop while `from < count`, and take the number of rows from what was cut out: `values.length / measures`.',
      'zh-CN': '只要 `from < count` 就继续循环；行数从切出来的部分算：`values.length / measures`。',
    },
  },
  'order-broken': {
    nudge: {
      en: 'All answers are there, but the wrong bikes get them. In which order do your batches come back?',
      'zh-CN': '答案都在，却给错了车。你的各批是按什么次序拼回去的？',
    },
    explanation: {
      en: 'Whoever asks has nothing but the place in the list to tell which answer belongs to which bike. Batches that are put in front of each other, or stored as they happen to finish, break that. Each batch knows where it came from: at row `from`.',
      'zh-CN':
        '提问的人只能靠列表里的位置，知道哪个答案属于哪辆车。后来的批插到前面，或者谁先算完先放谁，次序就断了。每一批都知道自己从哪里来：第 `from` 行。',
    },
    nearSolution: {
      en: 'Write the answers of a batch to their own place: `probabilities.set(await answer.data(), from * 3)`.',
      'zh-CN': '把每批的答案写到它自己的位置：`probabilities.set(await answer.data(), from * 3)`。',
    },
  },
  skew: {
    nudge: {
      en: 'The weights are right and the answers are not. On what scale do your measures enter the network, and whose scale was it in training?',
      'zh-CN': '权重是对的，答案却不对。你的指标是按什么尺度进入网络的？训练时用的又是谁的尺度？',
    },
    explanation: {
      en: 'In training each measure had the mean of the training taken away and was divided by its deviation. The service has to do just the same, with the same numbers: without it, kilometres drown everything else; with the mean of the request, a bike is judged by its neighbours, and one asked about alone has nothing to be compared with. This is called training-serving skew, and no error message ever shows it.',
      'zh-CN':
        '训练时，每个指标都先减去训练数据的均值，再除以它的标准差。服务时必须一模一样，用同样的数：不做，公里数会盖过其他一切；用这次请求的均值来做，一辆车的判断就要看邻居，单独来问时连个比较都没有。这叫训练与服务的偏差，从来不会有报错提醒你。',
    },
    nearSolution: {
      en: 'In `run`: `const x = batch.sub(mean).div(deviation)`, with both from the model.',
      'zh-CN': '`run` 里写 `const x = batch.sub(mean).div(deviation)`，两者都取自模型。',
    },
  },
  decisions: {
    nudge: {
      en: 'Your service says which verdict wins and not by how much. Was that what the model said?',
      'zh-CN': '你的服务只说哪个结论赢了，没说赢多少。模型原来是这么说的吗？',
    },
    explanation: {
      en: 'A bike with 34% for "fetch it today" and one with 99% look the same after rounding, and the van has room for only twelve of them. Whoever plans the tour needs the chances and decides by themselves. A service passes on what the model knows.',
      'zh-CN':
        '“今天拉回来”的概率是 34% 还是 99%，取整之后看起来一样，可车上只装得下十二辆。排路线的人需要概率，由他们来决定。服务要做的，是把模型知道的原样传出去。',
    },
    nearSolution: {
      en: 'End `run` with `.softmax()`, without `argMax`, `round` or `oneHot`.',
      'zh-CN': '`run` 以 `.softmax()` 结尾，不要 `argMax`、`round` 或 `oneHot`。',
    },
  },
  'raw-scores': {
    nudge: {
      en: 'Add up the three numbers of one row. What would chances come to?',
      'zh-CN': '把一行的三个数加起来。如果是概率，应该等于多少？',
    },
    explanation: {
      en: 'The last layer gives scores, on an open scale. In training the loss took the softmax of them, so it is easy to forget that the service needs one too. The chances are part of what the model promised.',
      'zh-CN':
        '最后一层给出的是得分，没有固定的范围。训练时损失函数里自带 softmax，所以很容易忘记服务也需要它。概率是模型承诺过的答案。',
    },
    nearSolution: {
      en: 'Keep the end of `run`: `return hidden.matMul(w2).add(b2).softmax()`.',
      'zh-CN': '保留 `run` 的结尾：`return hidden.matMul(w2).add(b2).softmax()`。',
    },
  },
  'other-answers': {
    nudge: {
      en: 'The model was read rightly, and yet it answers otherwise. Compare one row by hand: what enters the network, and where is its answer stored?',
      'zh-CN': '模型读得没错，答案却不一样。拿一行手工对一遍：进入网络的是什么？它的答案存在了哪里？',
    },
    explanation: {
      en: 'A batch of `size` rows begins at value `from * measures` of the list, and its answers at place `from * 3`. Where the factor is missing, rows are cut in two, or one answer is written over another.',
      'zh-CN':
        '一批有 `size` 行，在列表里从第 `from * measures` 个值开始，答案从第 `from * 3` 个位置开始。漏掉乘数，行就会被拦腰切断，或者一个答案盖住另一个。',
    },
    nearSolution: {
      en: 'Cut with `rows.values.slice(from * measures, (from + size) * measures)`, store with `probabilities.set(…, from * 3)`, and leave the two layers in `run` as they came.',
      'zh-CN':
        '切片用 `rows.values.slice(from * measures, (from + size) * measures)`，存放用 `probabilities.set(…, from * 3)`；`run` 里的两层保持原样。',
    },
  },
  'read-again': {
    nudge: {
      en: 'Your meter counts files read while requests are answered. How often does a model change, and how often is it asked?',
      'zh-CN': '你的计数器显示，回答请求时还在读文件。模型多久换一次？又多久被问一次？',
    },
    explanation: {
      en: 'Reading a model is the slowest thing a service does: with a large model it takes minutes. It is done once, when the model is put into service, and from then on the model waits in memory. Reading it for every request, or every batch, makes each of them pay for it.',
      'zh-CN':
        '读模型是服务里最慢的一步，大模型要好几分钟。只在上线时读一次，之后模型就在内存里候着。每个请求、甚至每一批都读一遍，等于让每一次都付这份钱。',
    },
    nearSolution: {
      en: 'Call `read` in `load` only, keep the result in `model`, and use that in `serve`.',
      'zh-CN': '只在 `load` 里调用 `read`，结果存在 `model` 里，`serve` 直接用它。',
    },
  },
  'meter-silent': {
    nudge: {
      en: 'The meter counted fewer rows than you answered. Through which function do batches have to go?',
      'zh-CN': '计数器数到的行数，比你回答的还少。各批应该经过哪个函数？',
    },
    explanation: {
      en: 'What isn’t measured can’t be budgeted. `run` tells the meter how many rows each call has; answers that come from elsewhere, from a copy of the formula or from a store of earlier answers, are invisible to it.',
      'zh-CN':
        '不测量，就谈不上预算。`run` 会告诉计数器每次调用有多少行；如果答案来自别处，比如另抄了一份公式，或者存下来的旧答案，计数器就看不见。',
    },
    nearSolution: {
      en: 'Answer every batch with `run(model!, tf.tensor2d(values, […]))`, and leave `counted.calls.push(batch.shape[0])` at its beginning.',
      'zh-CN':
        '每一批都用 `run(model!, tf.tensor2d(values, […]))` 回答，开头的 `counted.calls.push(batch.shape[0])` 不要动。',
    },
  },
  'one-batch': {
    nudge: {
      en: 'One of your calls has more rows than `most` allows. What happens to it when the request has forty thousand?',
      'zh-CN': '你有一次调用的行数超过了 `most`。如果请求里有四万行，会怎样？',
    },
    explanation: {
      en: 'All rows of a call are in memory at once, with every layer’s results. That is what `most` is for: it was worked out from the memory of the machine. One large call is quickest of all, until the night on which it doesn’t fit.',
      'zh-CN':
        '一次调用的所有行，连同每一层的中间结果，会同时占着内存。`most` 就是按机器的内存算出来的上限。一次算完最快，直到有一夜装不下为止。',
    },
    nearSolution: {
      en: 'Let the loop go on by `size`, and cut out no more than `size` rows: `rows.values.slice(from * measures, (from + size) * measures)`.',
      'zh-CN':
        '循环每次前进 `size`，切出来的不超过 `size` 行：`rows.values.slice(from * measures, (from + size) * measures)`。',
    },
  },
  'one-by-one': {
    nudge: {
      en: 'Look at the picture: your latency hardly falls as batches get larger. How many rows has each of your calls?',
      'zh-CN': '看看图：批变大了，你的延迟却几乎不降。你每次调用有几行？',
    },
    explanation: {
      en: 'A call costs about the same whether it has one row or sixteen: most of it is starting the work. Rows one by one pay that price each time, and the night’s run takes until noon. As many rows as allowed in each call is the way to fewest calls.',
      'zh-CN':
        '一次调用不管是一行还是十六行，花费都差不多：大头在启动。一行一行来，每行都要付一次，夜间任务就得跑到中午。每次调用装到允许的上限，次数才最少。',
    },
    nearSolution: {
      en: '`const [size] = most.values`, and `from += size` in the loop.',
      'zh-CN': '先写 `const [size] = most.values`，循环里写 `from += size`。',
    },
  },
  'tensors-left': {
    nudge: {
      en: 'After every request the meter shows more tensors than before. Which ones does nobody need any more?',
      'zh-CN': '每次请求之后，计数器上的张量都比之前多。哪些已经没人要了？',
    },
    explanation: {
      en: 'Each operation makes a new tensor, and outside ordinary JavaScript memory: nobody collects them. `tf.tidy` frees all that were made inside it except the one it returns, and that one is yours to dispose once its numbers are read. A tensor handed out as an answer is left behind as well, so answer with plain numbers.',
      'zh-CN':
        '每个运算都会生成新张量，而且不在普通的 JavaScript 内存里，没有人来回收。`tf.tidy` 会释放里面生成的一切，只留下返回的那个；那个在读出数之后，要由你释放。把张量当答案交出去，它也会留在那里，所以请用普通的数来回答。',
    },
    nearSolution: {
      en: '`const answer = tf.tidy(() => run(model!, tf.tensor2d(values, […])))`, then `probabilities.set(await answer.data(), from * 3)`, then `answer.dispose()`.',
      'zh-CN':
        '`const answer = tf.tidy(() => run(model!, tf.tensor2d(values, […])))`，然后 `probabilities.set(await answer.data(), from * 3)`，最后 `answer.dispose()`。',
    },
  },
  'old-model-kept': {
    nudge: {
      en: 'A new model was put into service, and the old one came back later. How many models are in memory now?',
      'zh-CN': '换上了一个新模型，后来又换回旧的。现在内存里有几个模型？',
    },
    explanation: {
      en: 'The name `model` points to the latest one, but the tensors of the one before are still there, with nobody left to free them. With a model of several gigabytes the second update is the one that brings the machine down. Let go of the old one when the new one has been read, not earlier: until then it has to answer.',
      'zh-CN':
        '`model` 这个名字指向最新的模型，可前一个模型的张量还在，而且再也没有人能释放它们。模型有好几个 GB 时，第二次更新就会把机器压垮。新模型读好之后，再放掉旧的；别提前，在那之前还要靠它回答。',
    },
    nearSolution: {
      en: 'In `load`: `const fresh = read(…)`, then `if (model) tf.dispose(model)`, then `model = fresh`.',
      'zh-CN':
        '`load` 里：先 `const fresh = read(…)`，再 `if (model) tf.dispose(model)`，最后 `model = fresh`。',
    },
  },
}

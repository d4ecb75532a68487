import type { StagedHint } from '../src/contract/index.js'
import type { HintId } from './diagnosis.js'

export type FileHintId = Extract<
  HintId,
  | 'file-layout'
  | 'tensors-missing'
  | 'scale-left-out'
  | 'shapes-lost'
  | 'byte-order'
  | 'transposed'
  | 'values-changed'
  | 'nothing-read'
  | 'fixed-order'
  | 'misread'
>

/** Help for what goes wrong between a model and its file. */
export const fileHints: Readonly<Record<FileHintId, StagedHint>> = {
  'file-layout': {
    nudge: {
      en: 'Count the bytes: the first line, its line feed, and four for every value. Does your file have as many?',
      'zh-CN': '数一数字节：第一行，一个换行符，再加每个值四个字节。你的文件正好这么多吗？',
    },
    explanation: {
      en: 'A byte is a whole number from 0 to 255, and a weight such as −0.73 doesn’t fit into one. As float32 it takes four, which `setFloat32` writes; as float64 it would take eight, and a reader who counts on four is lost after the first. The header comes first and ends with a line feed, or nobody knows where the numbers begin.',
      'zh-CN':
        '一个字节是 0 到 255 的整数，−0.73 这样的权重装不进去。写成 float32 占四个字节，用 `setFloat32`；写成 float64 就占八个，按四个来读的人，读完第一个就错位了。文件头在最前面，以换行符结束，否则谁也不知道数从哪里开始。',
    },
    nearSolution: {
      en: 'Make a `DataView` of `line.length + 4 * size` bytes, write the letters of the line with `setUint8`, then each value with `file.setFloat32(at, value, true)` and `at += 4`.',
      'zh-CN':
        '建一个 `line.length + 4 * size` 字节的 `DataView`，用 `setUint8` 写第一行的字符，再逐个写值：`file.setFloat32(at, value, true)`，然后 `at += 4`。',
    },
  },
  'tensors-missing': {
    nudge: {
      en: 'Imagine the machine that wrote the file is gone. Which of the six tensors could the model do without?',
      'zh-CN': '假设写文件的那台机器没了。六个张量里，模型缺了哪一个还能用？',
    },
    explanation: {
      en: 'None. A bias that is left out counts as zero wherever the file is read, and every answer is shifted. What the formula mentions belongs in the file: mean, deviation, both matrices and both biases.',
      'zh-CN':
        '一个都缺不了。偏置没写进去，别人读的时候就当它是零，所有答案都会偏。公式里出现的，都要进文件：均值、标准差、两个矩阵和两个偏置。',
    },
    nearSolution: {
      en: "`const names: TensorName[] = ['mean', 'deviation', 'w1', 'b1', 'w2', 'b2']`",
      'zh-CN': "写成 `const names: TensorName[] = ['mean', 'deviation', 'w1', 'b1', 'w2', 'b2']`。",
    },
  },
  'scale-left-out': {
    nudge: {
      en: 'Your file holds the network. By what scale will another machine read a battery of 38%?',
      'zh-CN': '你的文件里有网络。换一台机器，电量 38% 该按什么尺度来理解？',
    },
    explanation: {
      en: 'The network never saw 38. It saw how many deviations 38 lies from the mean of the training. Without these two lists nobody can ask it anything, or they will take a mean of their own and get other answers. They were found in training, so they are part of the model.',
      'zh-CN':
        '网络从来没见过 38。它见到的是：38 离训练数据的均值有几个标准差。没有这两组数，谁也没法向它提问；要么各用各的均值，得到各不相同的答案。它们是训练得来的，所以是模型的一部分。',
    },
    nearSolution: {
      en: 'Put `mean` and `deviation` first among the names that you write.',
      'zh-CN': '把 `mean` 和 `deviation` 加进要写的名字里，放在最前面。',
    },
  },
  'shapes-lost': {
    nudge: {
      en: 'Fifty-four numbers in a row: is that a matrix of 6 × 9, of 9 × 6, or of 54 × 1? Where does your file say so?',
      'zh-CN': '五十四个数排成一排：是 6 × 9 的矩阵，9 × 6 的，还是 54 × 1 的？你的文件里哪里写了？',
    },
    explanation: {
      en: 'Values in a file have no rows and columns; the header gives these back. The shape of each tensor comes with the question, as a list such as [6, 9]. The number of values isn’t a shape.',
      'zh-CN':
        '文件里的值没有行和列，要靠文件头还给它们。每个张量的形状随问题一起给你，是 [6, 9] 这样的列表。值的个数不是形状。',
    },
    nearSolution: {
      en: "`names.map((name) => ({ name, dtype: 'float32', shape: weights[name].shape }))`",
      'zh-CN': "写成 `names.map((name) => ({ name, dtype: 'float32', shape: weights[name].shape }))`。",
    },
  },
  'byte-order': {
    nudge: {
      en: 'Your code reads its own files without a flaw, and nobody else can. What have the two halves of your code agreed on that the format doesn’t say?',
      'zh-CN':
        '你的代码读自己的文件毫无问题，别人却读不了。你的写和读之间，有什么是格式里没写、只有它俩知道的？',
    },
    explanation: {
      en: 'A number of four bytes can begin with its most significant byte or with its least. The format says little-endian, the least one first, as nearly all processors have it. `DataView` does the opposite unless it is told. Read the wrong way round, these weights are all but zero, and no error tells you.',
      'zh-CN':
        '四个字节的数，可以从最高位的字节写起，也可以从最低位写起。格式规定小端序，也就是最低位在前，几乎所有处理器都这样。而 `DataView` 默认相反，除非你告诉它。反着读，这些权重几乎都成了零，而且不会报任何错。',
    },
    nearSolution: {
      en: 'Give the last argument: `file.setFloat32(at, value, true)` and `file.getFloat32(at, true)`.',
      'zh-CN': '加上最后那个参数：`file.setFloat32(at, value, true)`，`file.getFloat32(at, true)`。',
    },
  },
  transposed: {
    nudge: {
      en: 'Rows and columns of a matrix have changed places. Which of the two comes first in the shape, and which numbers stand side by side in the file?',
      'zh-CN': '矩阵的行和列换了位置。形状里先写哪个？文件里挨在一起的又是哪些数？',
    },
    explanation: {
      en: 'The format has the values row after row, just as `values` has them; a shape of [6, 9] means six rows of nine. Some tools keep their matrices the other way round, and then a transposition belongs into the conversion, once. Here it is one too many.',
      'zh-CN':
        '格式规定值一行接一行地排，和 `values` 里一样；形状 [6, 9] 就是六行，每行九个。有些工具存的矩阵是反过来的，转换时需要转置一次。这里不需要，多转了一次。',
    },
    nearSolution: {
      en: 'Write `weights[name].shape` and `weights[name].values` as they come, and read with `tf.tensor(values, shape)`, without `reverse` or `transpose`.',
      'zh-CN':
        '`weights[name].shape` 和 `weights[name].values` 原样写；读的时候用 `tf.tensor(values, shape)`，不要 `reverse`，也不要 `transpose`。',
    },
  },
  'values-changed': {
    nudge: {
      en: 'Names and shapes are right, and the numbers are not quite. What happens to them on their way into the file?',
      'zh-CN': '名称和形状都对，数却差了一点。它们在写进文件的路上经历了什么？',
    },
    explanation: {
      en: 'A file is no place for rounding: each weight has four bytes, which hold it exactly. Coarser weights make smaller files, and are sometimes worth it. But that is a decision to be measured and told, and not a side effect of saving.',
      'zh-CN':
        '写文件时不该取整：每个权重有四个字节，正好能原样存下。粗一点的权重能让文件变小，有时也值得。但那是要测量、要说明的决定，不能是保存时的副作用。',
    },
    nearSolution: {
      en: 'Write each value as it is: `file.setFloat32(at, value, true)`, without `round`, `toFixed` or a factor.',
      'zh-CN': '原样写每个值：`file.setFloat32(at, value, true)`，不要 `round`、`toFixed`，也不要乘除。',
    },
  },
  'nothing-read': {
    nudge: {
      en: 'Your service has a model with the right shapes, and nothing but zeros in it. Where do the values stand?',
      'zh-CN': '你的服务里有一个形状正确的模型，可里面全是零。值在哪里？',
    },
    explanation: {
      en: 'The first line tells how many values each tensor has: multiply the numbers of its shape. They stand behind the line feed, tensor after tensor, four bytes each. A place in the file, `at`, moves on by four with each value and is not set back between tensors.',
      'zh-CN':
        '第一行说明了每个张量有多少个值：把形状里的数乘起来。值排在换行符后面，一个张量接一个张量，每个值四个字节。用一个位置 `at`，每读一个值前进四个字节，换张量时不要归零。',
    },
    nearSolution: {
      en: 'For each entry: `values[index] = file.getFloat32(at, true)` and `at += 4` for each index, then `fresh[name] = tf.tensor(values, shape)`.',
      'zh-CN':
        '对每一项：逐个写 `values[index] = file.getFloat32(at, true)`，再 `at += 4`；最后 `fresh[name] = tf.tensor(values, shape)`。',
    },
  },
  'fixed-order': {
    nudge: {
      en: 'Our file has the same six tensors in another order. By what does your reader know which comes next?',
      'zh-CN': '我们的文件里还是那六个张量，只是换了次序。你的读取程序凭什么知道下一个是谁？',
    },
    explanation: {
      en: 'A reader that has the order by heart can read its own writer only. Six tensors of other shapes may even fill the file to the last byte, so that nothing looks wrong. The header is there to be believed: go through its entries, and give each tensor the name that stands there.',
      'zh-CN':
        '把次序背在心里的读取程序，只读得懂自己写的文件。六个张量换了次序，字节数照样一个不差，看不出任何毛病。文件头就是用来相信的：逐项往下走，上面写什么名字，就给张量什么名字。',
    },
    nearSolution: {
      en: 'Loop with `for (const { name, shape } of header)` and store with `fresh[name] = tf.tensor(values, shape)`.',
      'zh-CN':
        '用 `for (const { name, shape } of header)` 循环，用 `fresh[name] = tf.tensor(values, shape)` 存放。',
    },
  },
  misread: {
    nudge: {
      en: 'Your reader finds numbers, but not where they stand. At which byte does the first value begin, and at which the second tensor?',
      'zh-CN': '你的读取程序读到了数，位置却不对。第一个值从第几个字节开始？第二个张量呢？',
    },
    explanation: {
      en: 'The values begin one byte behind the line feed, and each takes four. `at` has to count on from tensor to tensor: if it starts again for each, all tensors begin with the same numbers. And the values of float32 can’t be put together from single bytes, or read as whole numbers.',
      'zh-CN':
        '值从换行符后面一个字节开始，每个占四个字节。`at` 要从一个张量接着数到下一个：如果每次都从头来，所有张量的开头就都一样了。float32 的值也不能按单个字节来读，或者当成整数来读。',
    },
    nearSolution: {
      en: 'Set `let at = end + 1` once, before the loop over the entries; inside, `file.getFloat32(at, true)` and `at += 4`.',
      'zh-CN':
        '在遍历各项之前只写一次 `let at = end + 1`；循环里 `file.getFloat32(at, true)`，然后 `at += 4`。',
    },
  },
}

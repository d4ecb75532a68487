import type { StagedHint } from '../src/contract/index.js'

/** Help for customers who come later and are cleaned wrongly. */
export const hintsOnUse = {
  'not-the-given': {
    nudge: {
      en: 'Clean one customer, then the same one among heavy users, then after another table was learned from. Does the answer stay?',
      'zh-CN': '先单独清洗一位客户，再让他和重度用户一起，再换一张表学过之后。三次答案一样吗？',
    },
    explanation: {
      en: '`apply` is told what was learned: five numbers a column. Statistics taken from those who happen to be asked about change with the company, and a heavy user among heavy users looks average. Statistics left in a variable are those of whatever was learned last, on whichever machine. A model is trained with one scale and has to be used with the same.',
      'zh-CN':
        '学到了什么，`apply` 是被告知的：每列五个数。如果用被问到的这批人现算，答案就随同批的人而变，重度用户混在重度用户里就成了平均水平。如果存在变量里，用的就是最近一次学到的东西，谁知道是在哪台机器上。模型用哪把尺子训练，就得用哪把尺子使用。',
    },
    nearSolution: {
      en: 'Let `clean` use nothing but its two arguments, the value and `{ median, least, most, mean, deviation }`, and let `apply` read these from its question, as the starter does.',
      'zh-CN':
        '`clean` 只用它的两个参数：那个值，以及 `{ median, least, most, mean, deviation }`；`apply` 从问题里读取这五个数，起始代码就是这样写的。',
    },
  },
  'left-in': {
    nudge: {
      en: 'Some of your cleaned values are dozens of deviations from 0. Which customers are those?',
      'zh-CN': '有些清洗后的值离 0 有几十个标准差。那是哪些客户？',
    },
    explanation: {
      en: 'Later customers have gaps and other units just like those before: their old app is still in use. A −999 or a value in seconds that goes through the scale comes out as a customer unlike any the model has seen, and the model will say something about them all the same.',
      'zh-CN':
        '新来的客户一样会有缺失，一样会有别的单位，对方的旧版应用还有人在用。−999 或者以秒计的值直接换算，就成了模型从没见过的客户，而模型照样会给出一个说法。',
    },
    nearSolution: {
      en: '`const isUsable = value !== missing && value >= least && value <= most`, then `const filled = isUsable ? value : median`, and only then to scale.',
      'zh-CN':
        '`const isUsable = value !== missing && value >= least && value <= most`，然后 `const filled = isUsable ? value : median`，最后才换算。',
    },
  },
  'filled-otherwise': {
    nudge: {
      en: 'Values that are known come out right; those you fill in do not. What do you fill in, and when?',
      'zh-CN': '已知的值都对，你填进去的不对。你填的是什么，什么时候填的？',
    },
    explanation: {
      en: 'What is asked for is the median that `apply` was given, in the unit of the column. It has to be filled in before the value is brought to scale: afterwards a median of 180 minutes would be 180 deviations. The mean is near, but a column with a long tail pulls it away from the typical customer; 0 is a customer who never came.',
      'zh-CN':
        '要填的是 `apply` 收到的中位数，单位和这一列相同。它必须在换算之前填：换算之后再填，180 分钟的中位数就成了 180 个标准差。均值离得不远，但只要一列拖着长尾，均值就会偏离典型客户；而填 0，等于说这位客户从没来过。',
    },
    nearSolution: {
      en: '`const filled = isUsable ? value : median`, then `return (filled - mean) / deviation`.',
      'zh-CN': '`const filled = isUsable ? value : median`，然后 `return (filled - mean) / deviation`。',
    },
  },
  'apply-formula': {
    nudge: {
      en: 'Even values without any fault come out wrong. What should an average customer come out as?',
      'zh-CN': '连没有毛病的值，出来都不对。一位平均水平的客户，清洗之后应该是多少？',
    },
    explanation: {
      en: 'An average customer should be 0, and one who is a standard deviation above should be 1, in each of the three columns. Only then do minutes, visits and money weigh alike in a model.',
      'zh-CN':
        '三列都一样：平均水平的客户应该是 0，高出一个标准差的应该是 1。只有这样，分钟、次数和金额在模型里才一样重。',
    },
    nearSolution: {
      en: 'End `clean` with `return (filled - mean) / deviation`.',
      'zh-CN': '`clean` 以 `return (filled - mean) / deviation` 结尾。',
    },
  },
} satisfies Record<string, StagedHint>

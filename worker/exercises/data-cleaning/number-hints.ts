import type { StagedHint } from '../src/contract/index.js'

/** Help for wrong limits, medians, means and deviations. */
export const hintsOnNumbers = {
  'sentinel-counted': {
    nudge: {
      en: 'Has anybody ever used the product for −999 minutes?',
      'zh-CN': '有谁每周使用过 −999 分钟吗？',
    },
    explanation: {
      en: 'A column of numbers cannot hold “unknown”, so somebody chose a number that nobody would mistake for a value. Programs do. As long as it takes part, it pulls the median down, spreads the distances and, in a mean, outweighs several ordinary customers.',
      'zh-CN':
        '数字列里写不下“未知”，于是有人挑了一个谁都不会误认的数。人不会认错，程序会。只要它参与计算，中位数就被拉低，距离被拉大；算均值时，一个就能抵消好几位普通客户。',
    },
    nearSolution: {
      en: 'Begin `describe` with `const known = values.filter((value) => value !== missing)`, and let everything after it use `known`.',
      'zh-CN':
        '`describe` 的第一步写 `const known = values.filter((value) => value !== missing)`，后面的一切都用 `known`。',
    },
  },
  'masked-limits': {
    nudge: {
      en: 'Your limits are so wide that seconds pass for minutes. Who stretched them?',
      'zh-CN': '你的界限宽得连“秒”都能冒充“分钟”。是谁把它撑开的？',
    },
    explanation: {
      en: 'Mean and standard deviation are worked out from all values, the outliers included, and a few that are sixty times too large stretch both until they lie inside the limits themselves. They hide each other. A median doesn’t care how far off the upper values are, only that they are above.',
      'zh-CN':
        '均值和标准差是用所有的值算的，包括异常值。只要有一些大了六十倍的值，就能把这两个数撑大，大到它们自己也落进界限以内：异常值互相掩护。中位数不在乎上面的值有多远，只在乎它们在上面。',
    },
    nearSolution: {
      en: '`const typicalDistance = medianOf(known.map((value) => Math.abs(value - median)))`, then `least = median - 5 * typicalDistance` and `most = median + 5 * typicalDistance`.',
      'zh-CN':
        '`const typicalDistance = medianOf(known.map((value) => Math.abs(value - median)))`，然后 `least = median - 5 * typicalDistance`，`most = median + 5 * typicalDistance`。',
    },
  },
  'rows-unused': {
    nudge: {
      en: 'You know which rows count. Which ones did your numbers come from?',
      'zh-CN': '哪些行该算，你已经知道了。可你的数是从哪些行算出来的？',
    },
    explanation: {
      en: '`kept` is right, and the limits or means are those of the whole table, doubles and test rows included. Cleaning is a chain: each step has to work on what the step before left.',
      'zh-CN':
        '`kept` 是对的，但界限或均值是用整张表算的，重复的行和测试集的行都在里面。清洗是一条链：每一步都要在上一步留下的东西上做。',
    },
    nearSolution: {
      en: 'In `fit`: `const rows = rowsOf(measures).filter((_, row) => kept[row])`, and from then on nothing but `rows`.',
      'zh-CN': '`fit` 里写 `const rows = rowsOf(measures).filter((_, row) => kept[row])`，之后只用 `rows`。',
    },
  },
  'limits-off': {
    nudge: {
      en: 'Your limits lie elsewhere than five typical distances from the median. Which distance is typical?',
      'zh-CN': '你的界限不在距中位数五倍典型距离的地方。哪个距离才算“典型”？',
    },
    explanation: {
      en: 'Take the distance of every known value from the median, without its sign, and of all these distances again the median. An average distance would be ruled by the outliers once more. Quartiles, another factor or a single side give other limits; everybody who works with the table has to use the same rule.',
      'zh-CN':
        '先求每个已知值到中位数的距离，不带正负号；再取所有这些距离的中位数。如果取平均距离，又会被异常值左右。换成四分位数、换一个倍数、只管一侧，得到的都是别的界限，而所有用这张表的人必须用同一条规则。',
    },
    nearSolution: {
      en: '`const distances = known.map((value) => Math.abs(value - median))`, then `median - 5 * medianOf(distances)` and `median + 5 * medianOf(distances)`.',
      'zh-CN':
        '`const distances = known.map((value) => Math.abs(value - median))`，然后是 `median - 5 * medianOf(distances)` 和 `median + 5 * medianOf(distances)`。',
    },
  },
  'filled-first': {
    nudge: {
      en: 'You measure values that you have filled in yourself. What do they say about your customers?',
      'zh-CN': '你把自己填进去的值也拿来测量了。它们能说明客户的什么呢？',
    },
    explanation: {
      en: 'Each filled gap is one more customer exactly in the middle. The more you fill, the smaller the spread appears, and ordinary customers begin to look unusual. Measure what is known first; fill when the model is used.',
      'zh-CN':
        '每填一个空，就凭空多出一位恰好在正中间的客户。填得越多，离散程度看起来越小，普通客户也开始显得反常。先测量已知的值，等到使用模型时再填。',
    },
    nearSolution: {
      en: 'In `describe` only take away: `values.filter((value) => value !== missing)`, then `known.filter((value) => value >= least && value <= most)`. The filling belongs into `clean`.',
      'zh-CN':
        '`describe` 里只做减法：`values.filter((value) => value !== missing)`，再 `known.filter((value) => value >= least && value <= most)`。填补放在 `clean` 里做。',
    },
  },
  'outliers-counted': {
    nudge: {
      en: 'You have worked out limits. Did your mean hear of them?',
      'zh-CN': '界限你已经算出来了。均值用上它们了吗？',
    },
    explanation: {
      en: 'A value in seconds counts sixty times in a mean of minutes. Your mean and deviation are those of all known values, so the few in other units decide them, which is how the number on the dashboard came to jump.',
      'zh-CN':
        '以秒为单位的值，在分钟的均值里一个顶六十个。你的均值和标准差用了所有已知的值，于是由那些单位不同的值说了算，仪表盘上的数字正是这样跳起来的。',
    },
    nearSolution: {
      en: '`const usable = known.filter((value) => value >= least && value <= most)`, then mean and deviation of `usable`.',
      'zh-CN':
        '`const usable = known.filter((value) => value >= least && value <= most)`，再求 `usable` 的均值和标准差。',
    },
  },
  clipped: {
    nudge: {
      en: 'You pull outliers back to the limit. Does anybody really use the product just that much?',
      'zh-CN': '你把异常值拉回到了界限上。真的有人恰好用了这么多吗？',
    },
    explanation: {
      en: 'A value in another unit says nothing about where the customer stands: 9000 seconds are no more than 150 minutes. At the limit the customer becomes one of the heaviest users. Such a value is as unknown as a gap and should be treated as one.',
      'zh-CN':
        '单位错了的值，说明不了客户在什么位置：9000 秒不过是 150 分钟，很普通；可拉到界限上，这位客户却成了最重度的用户之一。这样的值和缺失一样，都是未知，就该按缺失来处理。',
    },
    nearSolution: {
      en: 'While learning, leave it out: `known.filter((value) => value >= least && value <= most)`. Later, replace it by `median` like a gap.',
      'zh-CN':
        '学习时不用它：`known.filter((value) => value >= least && value <= most)`；使用时像缺失一样换成 `median`。',
    },
  },
  'statistics-off': {
    nudge: {
      en: 'Your limits are right, and median, mean or deviation is not what was asked for. What does one unit of your scale mean?',
      'zh-CN': '界限是对的，但中位数、均值或标准差不是要的那个数。你的尺子上，一个单位代表什么？',
    },
    explanation: {
      en: 'The mean is that of the known values within the limits. The standard deviation is the root of their mean squared distance from it: without the root it is the variance, and smallest value with range is another scale altogether, which hangs on two customers. The median is that of all known values.',
      'zh-CN':
        '均值是界限以内已知值的均值。标准差是它们到均值的距离平方、取平均、再开方：不开方就是方差；用最小值和极差，则是完全取决于两位客户的另一把尺子。中位数是所有已知值的中位数。',
    },
    nearSolution: {
      en: '`const mean = meanOf(usable)` and `const deviation = Math.sqrt(meanOf(usable.map((value) => (value - mean) ** 2)))`; leave `median` as it is.',
      'zh-CN':
        '`const mean = meanOf(usable)`，`const deviation = Math.sqrt(meanOf(usable.map((value) => (value - mean) ** 2)))`；`median` 不用改。',
    },
  },
} satisfies Record<string, StagedHint>

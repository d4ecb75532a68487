import { decimals, lossInWords, lossPanel, mean } from '../src/authoring/index.js'
import type { BarPanel, Figure, Localized, TrainingRecord, XyPanel } from '../src/contract/index.js'
import { sharesOf, type Answers, type Facts } from './assessment.js'
import { lossAllowed, pointsApart } from './criteria.js'
import { learners, topics, range, sigmoid, type Course } from './data.js'

interface Result {
  answers: Answers
  facts: Facts
  course: Course
  record: TrainingRecord
}

const rewritten = 3

/** What a learner sees before any code runs: topics that the strong answer look easy. */
export function courseFigure(course: Course): Figure {
  const others = scoresElsewhere(course)
  const wrong = wrongShares(course)
  const worst = mostOf(wrong)
  return {
    title: { en: 'Who answers what', 'zh-CN': '谁在答哪些题' },
    alt: {
      en: `Each dot is a topic: how well those who answered it do on all other topics, and the share of wrong answers. The dashboard’s three worst topics are ${worst.join(', ')}. Where those who answer do well elsewhere there tend to be fewer wrong answers.`,
      'zh-CN': `每个点是一个知识点：横轴是答过它的人在其他知识点上的正确率，纵轴是它的答错比例。看板上最差的三个是 ${worst.join('、')} 号。答题的人在别处答得越好，答错的往往越少。`,
    },
    panels: [
      {
        kind: 'xy',
        title: { en: 'Wrong answers and who gave them', 'zh-CN': '答错比例与答题的人' },
        x: {
          label: {
            en: 'how often those who answered are right on other topics',
            'zh-CN': '答题的人在其他知识点上的正确率',
          },
        },
        y: { label: { en: 'share of wrong answers', 'zh-CN': '答错比例' } },
        series: [{ name: { en: 'topics', 'zh-CN': '知识点' }, mark: 'points', tone: 0, x: others, y: wrong }],
      },
      dashboardPanel(wrong),
    ],
  }
}

/** How well chances hold, how the difficulties lie to the dashboard, and which topics come first. */
export function resultFigure({ answers, facts, course, record }: Result): Figure {
  const loss = lossPanel(record, {
    loss: { en: 'log-loss', 'zh-CN': '对数损失' },
    reference: {
      name: { en: 'topic shares alone', 'zh-CN': '只看知识点正确率' },
      value: facts.regular.shares,
    },
  })
  const first = mostOf(answers.difficulty)
  const worst = mostOf(wrongShares(course))
  const gap = pointsApart(facts.calibrationGap)
  return {
    title: {
      en: `You would rewrite topics ${first.join(', ')}; the dashboard ${worst.join(', ')}`,
      'zh-CN': `你会重写 ${first.join('、')} 号知识点，看板会选 ${worst.join('、')} 号`,
    },
    alt: {
      en: `Said and happened differ by ${gap.en} on average over ten groups of new answers. On new answers of learners who have answered often the log-loss is ${decimals(facts.regular.learned, 3)}, that of topic shares ${decimals(facts.regular.shares, 3)}; at most ${decimals(lossAllowed(facts.regular), 3)} was needed. ${lossInWords(record, decimals).en}`,
      'zh-CN': `把新的答案分成十组，你说的概率与实际正确率平均相差${gap['zh-CN']}。在答题多的学员的新答案上，对数损失是 ${decimals(facts.regular.learned, 3)}，只看知识点正确率是 ${decimals(facts.regular.shares, 3)}，要求不超过 ${decimals(lossAllowed(facts.regular), 3)}。${lossInWords(record, decimals)['zh-CN']}`,
    },
    panels: [
      calibrationPanel(facts),
      comparisonPanel(answers, course),
      averageLearnerPanel(answers, first),
      ...(loss ? [loss] : []),
    ],
  }
}

function calibrationPanel({ calibration }: Facts): XyPanel {
  const drawable = calibration.filter(({ said }) => said >= -1 && said <= 2)
  return {
    kind: 'xy',
    title: { en: 'Said and happened, in ten groups', 'zh-CN': '说的与发生的，分十组' },
    x: { label: { en: 'chance that you gave', 'zh-CN': '你给出的概率' } },
    y: { label: { en: 'share of right answers', 'zh-CN': '实际答对的比例' } },
    series: [
      {
        name: { en: 'groups of new answers', 'zh-CN': '新答案分组' },
        mark: 'points',
        tone: 1,
        x: drawable.map(({ said }) => said),
        y: drawable.map(({ happened }) => happened),
      },
      {
        name: { en: 'said equals happened', 'zh-CN': '说的等于发生的' },
        mark: 'dashed-line',
        tone: 2,
        x: [0, 1],
        y: [0, 1],
      },
    ],
  }
}

function comparisonPanel({ difficulty }: Answers, course: Course): XyPanel {
  const wrong = wrongShares(course)
  const drawable = range(topics).filter((topic) => Math.abs(difficulty[topic]!) < 20)
  const first = new Set(mostOf(difficulty))
  const dots = (own: readonly number[], name: Localized, tone: 1 | 3) => ({
    name,
    mark: 'points' as const,
    tone,
    x: own.map((topic) => wrong[topic]!),
    y: own.map((topic) => difficulty[topic]!),
  })
  return {
    kind: 'xy',
    title: { en: 'The dashboard and you', 'zh-CN': '看板与你' },
    x: { label: { en: 'share of wrong answers', 'zh-CN': '答错比例' } },
    y: { label: { en: 'your difficulty', 'zh-CN': '你给出的难度' } },
    series: [
      dots(
        drawable.filter((topic) => !first.has(topic)),
        { en: 'topics', 'zh-CN': '知识点' },
        1,
      ),
      dots(
        drawable.filter((topic) => first.has(topic)),
        { en: 'your three hardest', 'zh-CN': '你认为最难的三个' },
        3,
      ),
    ],
  }
}

function averageLearnerPanel({ difficulty }: Answers, first: readonly number[]): BarPanel {
  return {
    kind: 'bars',
    title: { en: 'Your three hardest topics', 'zh-CN': '你认为最难的三个知识点' },
    value: { label: { en: 'chance of an average learner', 'zh-CN': '普通学员的正确率' } },
    bars: first.map((topic) => ({
      name: numbered(topic),
      value: hundredths(sigmoid(-difficulty[topic]!)),
      tone: 1,
    })),
  }
}

function dashboardPanel(wrong: readonly number[]): BarPanel {
  return {
    kind: 'bars',
    title: { en: 'The dashboard’s three worst topics', 'zh-CN': '看板上最差的三个知识点' },
    value: { label: { en: 'share of wrong answers', 'zh-CN': '答错比例' } },
    bars: mostOf(wrong).map((topic) => ({
      name: numbered(topic),
      value: hundredths(wrong[topic]!),
      tone: 0,
    })),
    reference: { name: { en: 'all topics', 'zh-CN': '全部知识点' }, value: hundredths(mean(wrong)) },
  }
}

/** For each topic, how often those who answered it are right on all others. */
function scoresElsewhere({ answers }: Course): number[] {
  const tally = () => range(learners).map(() => range(topics).map(() => ({ right: 0, all: 0 })))
  const counts = tally()
  for (const { learner, topic, right } of answers) {
    const own = counts[learner]![topic]!
    own.right += right
    own.all++
  }
  return range(topics).map((topic) => {
    const total = { right: 0, all: 0 }
    for (const row of counts) {
      const others = row.filter((_, other) => other !== topic)
      const all = others.reduce((sum, each) => sum + each.all, 0)
      if (all === 0) continue
      total.right += (row[topic]!.all * others.reduce((sum, each) => sum + each.right, 0)) / all
      total.all += row[topic]!.all
    }
    return total.right / total.all
  })
}

function wrongShares({ answers }: Course): number[] {
  return sharesOf(answers, topics, ({ topic }) => topic).map((share) => 1 - share)
}

function mostOf(values: readonly number[]): number[] {
  return range(topics)
    .sort((one, other) => values[other]! - values[one]!)
    .slice(0, rewritten)
}

function numbered(topic: number): Localized {
  return { en: `topic ${topic}`, 'zh-CN': `${topic} 号知识点` }
}

function hundredths(value: number): number {
  return Math.round(100 * value) / 100
}

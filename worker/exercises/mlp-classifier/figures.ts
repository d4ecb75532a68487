import { lossPanel } from '../src/authoring/index.js'
import type { Figure, Localized, Series, TrainingRecord, XyPanel } from '../src/contract/index.js'
import type { Facts, Observed } from './assessment.js'
import type { Users } from './data.js'
import { fieldOf } from './field.js'

/** The users a learner sees, before any model. */
export function usersFigure(users: Users): Figure {
  return {
    title: { en: 'Who renewed, by days of use and minutes a visit', 'zh-CN': '谁续费了：使用天数与每次时长' },
    alt: {
      en: 'Four clouds of users, one in each corner. Those in opposite corners behaved alike: often and long, or seldom and briefly, renewed; the other two left. No straight line separates them.',
      'zh-CN':
        '四团用户分别在四个角上。对角的两团表现相同：常来且久留的、少来且匆匆的都续费了，另外两团离开了。没有一条直线能把他们分开。',
    },
    panels: [usersPanel(users)],
  }
}

/** The learned field behind the learner's own training users, and how the loss got there. */
export function resultFigure(users: Users, observed: Observed, facts: Facts, record: TrainingRecord): Figure {
  const share = Math.floor(100 * facts.accuracy)
  const worst = Math.floor(100 * facts.worstGroup.accuracy)
  const loss = lossPanel(record, {
    loss: { en: 'cross-entropy', 'zh-CN': '交叉熵' },
    reference: { name: { en: 'coin flip', 'zh-CN': '抛硬币' }, value: Math.LN2 },
  })
  return {
    title: titleOf(facts),
    alt: {
      en: `The plane of days and minutes, shaded by the chance your model gives, with the training users on it. It is right about ${share}% of the users asked about, and about ${worst}% of the group it serves worst.`,
      'zh-CN': `以使用天数和时长为坐标的平面，按模型给出的概率着色，上面是训练用户。在被问到的用户中它判断对了 ${share}%，判断最差的群体为 ${worst}%。`,
    },
    panels: [{ ...usersPanel(users), field: fieldOf(observed.field) }, ...(loss ? [loss] : [])],
  }
}

function titleOf(facts: Facts): Localized {
  if (facts.distinct <= 1) return { en: 'One answer for everybody', 'zh-CN': '对所有人都是同一个答案' }
  if (facts.straightness > 0.99)
    return { en: 'A straight line cuts the groups apart', 'zh-CN': '一条直线切开了各个群体' }
  return { en: 'Where your model expects users to renew', 'zh-CN': '你的模型认为哪里的用户会续费' }
}

function usersPanel(users: Users): XyPanel {
  return {
    kind: 'xy',
    title: { en: 'Users', 'zh-CN': '用户' },
    x: { label: { en: 'days of use (0: average of all apps)', 'zh-CN': '使用天数（0 为所有应用的平均）' } },
    y: {
      label: { en: 'minutes a visit (0: average of all apps)', 'zh-CN': '每次时长（0 为所有应用的平均）' },
    },
    series: [
      cloud(users, 1, { en: 'renewed', 'zh-CN': '续费' }, 1),
      cloud(users, 0, { en: 'left', 'zh-CN': '离开' }, 3),
    ],
  }
}

function cloud({ points, renewed }: Users, outcome: 0 | 1, name: Localized, tone: Series['tone']): Series {
  const own = points.filter((_, index) => renewed[index] === outcome)
  return { name, mark: 'points', tone, x: own.map(([days]) => days), y: own.map(([, minutes]) => minutes) }
}

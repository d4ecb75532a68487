import { inBothLanguages } from '../kit'

export interface Seen {
  epsilon: string
  scale: string
  times: string
  belief: string
  people: string
  error: string
  before: string
  after: string
  difference: string
}

export const texts = inBothLanguages({
  en: {
    title: 'A published total, with Ana in it and without',
    epsilon: 'Budget ε',
    people: 'People in the group',
    curves: 'How likely each published total is',
    total: 'published total of days',
    chance: 'likelihood',
    withAna: 'with Ana (54 in truth)',
    without: 'without her (32 in truth)',
    published: 'Publish again',
    april: 'April',
    may: 'May',
    subtraction: 'The subtraction says',
    truly: '22 in truth',
    error: 'Mean error of the average, by size of the group',
    group: 'people in the group',
    days: 'days',
    line: 'with this ε',
    now: 'this group',
    scale: 'Noise, on average',
    ofDays: (days: string) => `${days} days`,
    times: 'More likely by one person',
    timesOf: (times: string) => `${times} × at most`,
    belief: 'A belief of 50 % becomes',
    atMost: (share: string) => `${share} at most`,
    average: 'Average off by',
    sees: ({ epsilon, scale, times, belief, people, error, before, after, difference }: Seen) =>
      `This time ${before} days are published for April and ${after} for May, so the subtraction says ${difference}. With ε = ${epsilon} a total is off by ${scale} days on average. No total is more than ${times} times as likely with Ana as without, so a belief of 50 % becomes ${belief} at most. In a group of ${people} the average is off by ${error} days.`,
  },
  'zh-CN': {
    title: '公布的合计：有小安，和没有小安',
    epsilon: '预算 ε',
    people: '这一组有多少人',
    curves: '公布出各个合计的可能性',
    total: '公布的合计天数',
    chance: '可能性',
    withAna: '有小安（真实值 54）',
    without: '没有她（真实值 32）',
    published: '第几次公布',
    april: '四月',
    may: '五月',
    subtraction: '一减得到',
    truly: '真实值 22',
    error: '平均值的误差，随组的大小',
    group: '组里的人数',
    days: '天',
    line: '这个 ε 下',
    now: '这一组',
    scale: '噪声平均',
    ofDays: (days) => `${days} 天`,
    times: '一个人让它更可能',
    timesOf: (times) => `最多 ${times} 倍`,
    belief: '五成的猜测变成',
    atMost: (share) => `最多 ${share}`,
    average: '平均值误差',
    sees: ({ epsilon, scale, times, belief, people, error, before, after, difference }) =>
      `这一次，四月公布 ${before} 天，五月公布 ${after} 天，一减是 ${difference} 天。ε = ${epsilon} 时，合计平均相差 ${scale} 天。有小安和没有小安，任何一个合计的可能性最多差 ${times} 倍，所以五成的猜测最多变成 ${belief}。${people} 人的组，平均值误差 ${error} 天。`,
  },
})

import { inBothLanguages } from '../kit'

export const kinds = ['supervised', 'unsupervised', 'selfSupervised', 'reward'] as const
export type Kind = (typeof kinds)[number]

const kindsInEnglish: Record<Kind, string> = {
  supervised: 'supervised',
  unsupervised: 'unsupervised',
  selfSupervised: 'self-supervised',
  reward: 'by reward',
}

export const texts = inBothLanguages({
  en: {
    title: 'Four ways to learn, on the same eight learners',
    kind: 'Way of learning',
    kinds: kindsInEnglish,
    lessons: 'lessons in the first week',
    reminders: 'reminders answered',
    left: 'left',
    stayed: 'stayed',
    newcomer: 'new learner',
    newcomerSays: (x: string, y: string) => `${x} lessons, ${y} reminders`,
    newLessons: 'Lessons of the new learner',
    newReminders: 'Reminders of the new learner',
    groups: ['first group', 'second group'],
    middles: 'the two middles',
    round: 'Rounds',
    uncover: 'Uncover who left',
    hidden: 'Hidden learner',
    hiddenOf: (number: string) => `no. ${number}`,
    others: 'the other seven',
    line: 'line through the seven',
    guess: 'guess',
    truth: 'truth',
    toss: 'Share decided by coin toss',
    sent: 'reminders sent',
    opened: 'opened',
    tried: 'this share of tosses',
    always: 'evening every time',
    halves: 'coin toss every time',
    learners: 'The eight learners',
    trials: 'Openings, on the average of 400 runs',
    supervised: (left: string, stayed: string, says: 'left' | 'stayed') =>
      `The squared distance is ${left} to the middle of those who left and ${stayed} to that of those who stayed, so the prediction is: ${says === 'left' ? 'leaves' : 'stays'}.`,
    unsupervised: (round: number, sizes: string, last: boolean, loner: boolean) =>
      round === 0
        ? `Two middles are put somewhere, and each learner goes to the nearer one: ${sizes}.`
        : `After round ${round} the groups have ${sizes} learners. ${last ? 'Nothing changes any more.' : 'The middles still move.'}${loner ? ' One who left is grouped with those who stayed.' : ''}`,
    selfSupervised: (slope: string, intercept: string, guess: string, truth: string) =>
      `The line through the other seven is ${slope} times the lessons plus ${intercept}. It guesses ${guess}; the truth is ${truth}. Nobody had to label anything.`,
    reward: (share: string, opened: string, stuck: string) =>
      `With ${share} decided by coin toss, 1,000 reminders bring ${opened} openings on average. In ${stuck} of the runs the morning, which is worse, was sent most.`,
  },
  'zh-CN': {
    title: '四种学习方式，同样八位学员',
    kind: '学习方式',
    kinds: { supervised: '监督', unsupervised: '无监督', selfSupervised: '自监督', reward: '靠奖励' },
    lessons: '第一周学完的课数',
    reminders: '回复提醒的次数',
    left: '离开',
    stayed: '留下',
    newcomer: '新学员',
    newcomerSays: (x, y) => `${x} 课，${y} 次提醒`,
    newLessons: '新学员的课数',
    newReminders: '新学员的回复次数',
    groups: ['第一群', '第二群'],
    middles: '两个中心',
    round: '轮数',
    uncover: '揭开谁离开了',
    hidden: '藏起哪位学员',
    hiddenOf: (number) => `第 ${number} 位`,
    others: '其余七位',
    line: '拟合七位的直线',
    guess: '猜测',
    truth: '真实',
    toss: '抛硬币决定的比例',
    sent: '已发出的提醒',
    opened: '打开次数',
    tried: '按这个比例',
    always: '每次都发晚上',
    halves: '每次都抛硬币',
    learners: '八位学员',
    trials: '打开次数（400 次运行的平均）',
    supervised: (left, stayed, says) =>
      `到离开者中心的距离平方是 ${left}，到留下者中心的是 ${stayed}，所以预测：${says === 'left' ? '会离开' : '会留下'}。`,
    unsupervised: (round, sizes, last, loner) =>
      round === 0
        ? `先随便放两个中心，每位学员归到较近的那个：${sizes}。`
        : `第 ${round} 轮之后，两群的人数是 ${sizes}。${last ? '不再有变化。' : '中心还在移动。'}${loner ? '有一位离开的，和留下的人分在了一起。' : ''}`,
    selfSupervised: (slope, intercept, guess, truth) =>
      `其余七位的直线是：课数乘 ${slope} 再加 ${intercept}。它猜 ${guess}，真实值是 ${truth}。没有人标注过任何东西。`,
    reward: (share, opened, stuck) =>
      `抛硬币的比例为 ${share} 时，1,000 条提醒平均带来 ${opened} 次打开。有 ${stuck} 的运行里，发得最多的竟是更差的早上。`,
  },
})

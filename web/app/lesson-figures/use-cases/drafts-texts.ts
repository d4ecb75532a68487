import { inBothLanguages } from '../kit'

export interface Seen {
  task: string
  right: string
  checked: string
  unread: string
  best: 'checked' | 'unread' | 'neither'
}

export const draftsTexts = inBothLanguages({
  en: {
    title: 'What a draft brings, checked by a person or sent unread',
    picture: 'What one draft brings against doing it by hand',
    rightAxis: 'drafts that are right, in %',
    euros: 'euros a draft',
    checked: 'checked',
    unread: 'sent unread',
    byHand: 'by hand',
    unreadWins: 'Unread beats checked',
    here: 'the model',
    task: 'Task',
    tasks: { service: 'Replies', content: 'Product texts', education: 'Essay feedback' },
    right: 'Drafts that are right',
    check: 'A check takes',
    minutes: (minutes: string) => `${minutes} min`,
    saves: (minutes: string) => `a right draft saves ${minutes} minutes`,
    found: 'Wrong ones that a check finds',
    loss: 'A wrong one that gets out costs',
    from: (share: string) => `from ${share} on`,
    never: 'never',
    money: (amount: string, below: boolean) => `${below ? '−' : ''}€${amount}`,
    sees: ({ task, right, checked, unread, best }: Seen) => {
      const end = {
        checked: 'Checking is the better way.',
        unread: 'Unread is the better way.',
        neither: 'By hand it is cheaper than either.',
      }[best]
      return `${task}: with ${right} right, a draft brings ${checked} if it is checked and ${unread} if it goes out unread. ${end}`
    },
  },
  'zh-CN': {
    title: '一份草稿带来多少：有人检查，还是不看就发',
    picture: '和人工相比，一份草稿带来多少',
    rightAxis: '写对的草稿（%）',
    euros: '元／份',
    checked: '有人检查',
    unread: '不看就发',
    byHand: '人工',
    unreadWins: '不看胜过检查',
    here: '模型',
    task: '任务',
    tasks: { service: '客服回复', content: '商品文案', education: '作文评语' },
    right: '写对的草稿',
    check: '检查一份要',
    minutes: (minutes) => `${minutes} 分钟`,
    saves: (minutes) => `写对一份省 ${minutes} 分钟`,
    found: '错的被检查出来的比例',
    loss: '错的发出去要赔',
    from: (share) => `${share} 起`,
    never: '永远不会',
    money: (amount, below) => `${below ? '−' : ''}${amount} 元`,
    sees: ({ task, right, checked, unread, best }) => {
      const end = {
        checked: '检查更划算。',
        unread: '不看就发更划算。',
        neither: '两种都不如人工。',
      }[best]
      return `${task}：写对 ${right} 时，一份草稿有人检查带来 ${checked}，不看就发带来 ${unread}。${end}`
    },
  },
})

import type { Locale } from '../../locale.js'
import { linkLetter, type Letter, type LinkWords } from './link-letter.js'

interface CopyFacts {
  person: string
  /** Null for a copy of the person's own data. */
  company: string | null
  link: string
  days: number
}

/** The zip itself is never in a letter: whoever reads the mailbox would have all of it. */
export function copyReadyLetter(locale: Locale, facts: CopyFacts): Letter {
  return linkLetter('copy-ready', locale, facts.link, words[locale](facts))
}

const words: Record<Locale, (facts: CopyFacts) => LinkWords> = {
  en: ({ person, company, days }) => ({
    subject: company ? `The copy of ${company} is ready` : 'The copy of your data is ready',
    greeting: `${person}, the copy ${company ? `of ${company}` : 'of your data'} that you asked for is ready. Sign in to fetch it within ${days} days; after that it is deleted.`,
    call: 'Fetch it',
    footer: 'If it was not you who asked, sign out every browser in your settings and choose a new password.',
  }),
  'zh-CN': ({ person, company, days }) => ({
    subject: company ? `${company}的数据副本已生成` : '你的数据副本已生成',
    greeting: `${person}，你申请的${company ? `${company}的` : ''}数据副本已生成。请在 ${days} 天内登录下载，之后将被删除。`,
    call: '前往下载',
    footer: '如果不是你本人申请，请在设置中退出所有浏览器并更改密码。',
  }),
}

import type { Locale } from '../../../locale.js'
import { linkLetter, type Letter, type LinkWords } from '../../mail/link-letter.js'

interface PausedFacts {
  person: string
  organization: string
  /** Of the report. */
  name: string
  unread: number
  link: string
}

/** Tells whoever set a report up that it rests, since nobody opened it. */
export function reportPausedLetter(locale: Locale, facts: PausedFacts): Letter {
  return linkLetter('report-paused', locale, facts.link, words[locale](facts))
}

const words: Record<Locale, (facts: PausedFacts) => LinkWords> = {
  en: ({ person, organization, name, unread }) => ({
    subject: `The report “${name}” is paused`,
    greeting: `${person}, nobody opened the last ${unread} of the report “${name}” of ${organization}. So it is paused, and nobody is sent any more of it.`,
    call: 'Resume it, change it or delete it',
    footer: 'Perhaps other people want it, or once a month is enough.',
  }),
  'zh-CN': ({ person, organization, name, unread }) => ({
    subject: `报告「${name}」已暂停`,
    greeting: `${person}，${organization} 的报告「${name}」最近 ${unread} 次都没有人打开，因此已暂停发送。`,
    call: '恢复、修改或删除',
    footer: '也许该换一批收件人，或者每月一次就够了。',
  }),
}

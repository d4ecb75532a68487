import type { Locale } from '../../locale.js'
import type { Letter } from './link-letter.js'
import { escaped, letterPage } from './letter-page.js'

interface ReceiptFacts {
  at: Date
  /** Rows by what they were, in words. */
  erased: readonly { what: string; count: number }[]
  kept: readonly { what: string; count: number }[]
  link: string
}

/** The last letter to an address that we no longer have once it is sent. */
export function receiptLetter(locale: Locale, { at, erased, kept, link }: ReceiptFacts): Letter {
  const { subject, intro, gone, stays, again, footer } = words[locale]
  const when = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(at)
  const list = (rows: readonly { what: string; count: number }[]) =>
    rows.map(({ what, count }) => `- ${what}: ${count}`)
  const blocks = [intro(when), [gone, ...list(erased)], [stays, ...list(kept)], [again, link], footer].map(
    (block) => [block].flat(),
  )
  return {
    template: 'erasure-receipt',
    locale,
    subject,
    text: `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`,
    html: letterPage(
      locale,
      subject,
      blocks.map((lines) => `<p>${lines.map(escaped).join('<br>')}</p>`),
    ),
  }
}

const words = {
  en: {
    subject: 'Your Skillgrad account is deleted: the receipt',
    intro: (when: string) =>
      `Your account was erased on ${when} UTC. This is the last letter from us: your address is gone as well.`,
    gone: 'Erased:',
    stays: 'Kept by companies, under an id that means nobody any more:',
    again: 'The same receipt, for as long as this Skillgrad runs:',
    footer:
      'Backups still hold your data until they are overwritten. Should one be restored, you are erased again at once.',
  },
  'zh-CN': {
    subject: '你的 Skillgrad 账号已删除：回执',
    intro: (when: string) =>
      `你的账号已于 ${when}（UTC）清除。这是我们发给你的最后一封邮件：你的邮箱地址也已一并删除。`,
    gone: '已清除：',
    stays: '由公司保留，但编号已不再对应任何人：',
    again: '只要本站仍在运行，你随时可以查看这份回执：',
    footer: '备份在被覆盖之前仍含有你的数据。一旦恢复备份，你的数据会立即被再次清除。',
  },
} satisfies Record<Locale, unknown>

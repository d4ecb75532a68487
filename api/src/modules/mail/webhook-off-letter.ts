import type { Locale } from '../../locale.js'
import { linkLetter, type Letter, type LinkWords } from './link-letter.js'

interface OffFacts {
  organization: string
  /** Of the receiver, as the address names it. */
  host: string
  because: 'gone' | 'failing'
  link: string
}

/** Tells whoever set a webhook up that its receiver is told nothing more. */
export function webhookOffLetter(locale: Locale, facts: OffFacts): Letter {
  return linkLetter('webhook-off', locale, facts.link, words[locale](facts))
}

const words: Record<Locale, (facts: OffFacts) => LinkWords> = {
  en: ({ organization, host, because }) => ({
    subject: `The webhook to ${host} was switched off`,
    greeting: {
      gone: `${host} answered that it no longer wants to be told what happens in ${organization} (410 Gone), so its webhook was switched off.`,
      failing: `Nothing has arrived at ${host} for five days, so its webhook of ${organization} was switched off.`,
    }[because],
    call: 'See what it answered',
    footer:
      'What happens meanwhile is not sent later. Once the receiver works again, try it with a test there and switch the webhook on.',
  }),
  'zh-CN': ({ organization, host, because }) => ({
    subject: `发往 ${host} 的 Webhook 已停用`,
    greeting: {
      gone: `${host} 表示不再接收 ${organization} 的事件（410 Gone），因此已停用对应的 Webhook。`,
      failing: `${host} 已连续五天没有收到任何事件，因此已停用 ${organization} 的对应 Webhook。`,
    }[because],
    call: '查看它的响应',
    footer: '停用期间发生的事件不会补发。接收方恢复后，请先发送测试，再重新启用。',
  }),
}

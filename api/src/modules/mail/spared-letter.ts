import type { Locale } from '../../locale.js'
import { escaped, letterPage } from './letter-page.js'
import type { Letter } from './link-letter.js'

/** Under a letter that nobody asked for: where to end letters of its kind. */
export function spareFooter(locale: Locale, link: string): { text: string; html: string } {
  const { spare } = words[locale]
  return {
    text: `${spare}: ${link}`,
    html: `<p style="color:#57606f;font-size:14px"><a style="color:#57606f" href="${escaped(link)}">${escaped(spare)}</a></p>`,
  }
}

interface Spared {
  template: string
  subject: string
  body: string
  /** What the link is called. */
  call: string
  link: string
  /** Why it comes. */
  footer: string
  unsubscribe: string
}

/** One paragraph, a link, why it comes, and where to end it. */
export function sparedLetter(locale: Locale, spared: Spared): Letter {
  const { template, subject, body, call, link, footer } = spared
  const spare = spareFooter(locale, spared.unsubscribe)
  return {
    ...{ template, locale, subject },
    text: [body, '', `${call}:`, link, '', footer, spare.text, ''].join('\n'),
    html: letterPage(locale, subject, [
      `<p>${escaped(body)}</p>`,
      `<p><a href="${escaped(link)}">${escaped(call)}</a></p>`,
      `<p style="color:#57606f">${escaped(footer)}</p>`,
      spare.html,
    ]),
  }
}

const words: Record<Locale, { spare: string }> = {
  en: { spare: 'No more of these letters' },
  'zh-CN': { spare: '不再接收此类邮件' },
}

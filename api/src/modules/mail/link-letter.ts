import type { Locale } from '../../locale.js'
import { escaped, letterPage } from './letter-page.js'

export interface Letter {
  template: string
  locale: Locale
  subject: string
  text: string
  html: string
}

/** What a letter says that asks for one click. */
export interface LinkWords {
  subject: string
  greeting: string
  call: string
  footer: string
}

export function linkLetter(
  template: string,
  locale: Locale,
  link: string,
  { subject, greeting, call, footer }: LinkWords,
): Letter {
  return {
    template,
    locale,
    subject,
    text: [greeting, '', `${call}:`, link, '', footer, ''].join('\n'),
    html: letterPage(locale, subject, [
      `<p>${escaped(greeting)}</p>`,
      `<p><a href="${escaped(link)}">${escaped(call)}</a></p>`,
      `<p style="color:#57606f">${escaped(footer)}</p>`,
    ]),
  }
}

import type { Locale } from '../../locale.js'
import { escaped } from './letter-page.js'

/** Under a letter that nobody asked for: where to end letters of its kind. */
export function spareFooter(locale: Locale, link: string): { text: string; html: string } {
  const { spare } = words[locale]
  return {
    text: `${spare}: ${link}`,
    html: `<p style="color:#57606f;font-size:14px"><a style="color:#57606f" href="${escaped(link)}">${escaped(spare)}</a></p>`,
  }
}

const words: Record<Locale, { spare: string }> = {
  en: { spare: 'No more of these letters' },
  'zh-CN': { spare: '不再接收此类邮件' },
}

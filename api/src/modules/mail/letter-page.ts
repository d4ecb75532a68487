import type { Locale } from '../../locale.js'

/** A letter's HTML around its paragraphs, which are HTML already. */
export function letterPage(locale: Locale, title: string, paragraphs: readonly string[]): string {
  return [
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${escaped(title)}</title>`,
    '<body style="font:16px/1.5 system-ui,sans-serif;color:#1a1f27;max-width:34rem;margin:2rem auto;padding:0 1rem">',
    ...paragraphs,
    '</body></html>',
  ].join('')
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

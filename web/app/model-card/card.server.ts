import type { Locale } from '~/i18n/locale'
import { renderMarkdown } from '~/markdown/render.server'
import chinese from './card.zh-CN.md?raw'
import english from './card.en.md?raw'
import { filled } from './figures-of'
import figures from './figures.json'

const cards: Readonly<Record<Locale, string>> = { en: english, 'zh-CN': chinese }

/** The card below its title, as safe HTML. */
export function renderCard(locale: Locale): Promise<string> {
  const [, ...rest] = filled(cards[locale], figures).split('\n')
  return renderMarkdown(rest.join('\n'))
}

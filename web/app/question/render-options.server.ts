import { renderPhrase } from '~/markdown/render.server'
import type { AskedQuestion } from './asked-question'

/** Options' texts as safe HTML. Rights stay text: they stand in the browser's own select. */
export function renderOptions(options: AskedQuestion['options']): Promise<AskedQuestion['options']> {
  return Promise.all(options.map(async ({ key, text }) => ({ key, text: await renderPhrase(text) })))
}

import { readFile, writeFile } from 'node:fs/promises'
import { filled, figuresOf } from './figures-of'

/** `pnpm --filter @skillgrad/web run model-card`: the card's figures and `docs/model-card.md`, from what `docs/assessment.md` records. */
const docs = new URL('../../../docs/', import.meta.url)
const figures = figuresOf(await readFile(new URL('assessment.md', docs), 'utf8'))
await writeFile(new URL('figures.json', import.meta.url), `${JSON.stringify(figures, null, 2)}\n`)
const card = await readFile(new URL('card.en.md', import.meta.url), 'utf8')
await writeFile(new URL('model-card.md', docs), filled(card, figures))

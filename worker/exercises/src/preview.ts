import type { PreviewDefinition } from './contract/index.js'

/** Loads an exercise's public preview on demand; safe in a browser. */
export const previews: Readonly<Record<string, () => Promise<PreviewDefinition>>> = {
  'linear-regression': async () => (await import('../linear-regression/preview.js')).preview,
  'mlp-classifier': async () => (await import('../mlp-classifier/preview.js')).preview,
  'fine-tune-intents': async () => (await import('../fine-tune-intents/preview.js')).preview,
}

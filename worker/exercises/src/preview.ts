import type { PreviewDefinition } from './contract/index.js'

/** Loads an exercise's public preview on demand; safe in a browser. */
export const previews: Readonly<Record<string, () => Promise<PreviewDefinition>>> = {
  'linear-regression': async () => (await import('../linear-regression/preview.js')).preview,
}

import { fileURLToPath } from 'node:url'

/** The folder of this checkout, whatever characters its name holds. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

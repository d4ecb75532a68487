import type { Family } from './family.js'
import { goods } from './goods.js'
import { software } from './software.js'

/** All that is talked about, what can be held first. */
export const families: readonly Family[] = [...goods, ...software]

import { writeSync } from 'node:fs'
import { rungs, type Rung } from '@skillgrad/exercises/contract'
import { openRung } from './open-rung.js'
import type { ProbeAnswer } from './probe.js'
import { requireRightAnswer } from './right-answer.js'
import type { RungOptions } from './rung.js'

/** Entry of the child process of one probe: `<rung> <options as JSON>`. Answers on descriptor 3; the rest is noise. */
const [rung, options] = process.argv.slice(2)
if (!rungs.includes(rung as Rung)) throw new Error(`Unknown rung ${rung}`)

try {
  const opened = await openRung(rung as Rung, JSON.parse(options ?? '{}') as RungOptions)
  await requireRightAnswer(opened.tf)
  answer({ available: true, description: opened.description })
} catch (error) {
  answer({ available: false, reason: error instanceof Error ? error.message : String(error) })
}

function answer(given: ProbeAnswer): never {
  writeSync(3, JSON.stringify(given))
  process.exit(0)
}

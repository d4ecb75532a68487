import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import { eraseTypesWithMap } from './erase-types.js'
import type { SourcePosition } from './learner-error.js'

/** The name that the learner's code has in stack traces. */
export const submissionFile = 'submission.ts'

/** Stands before the learner's first line, on that line: so that lines in stack traces are the learner's own. */
export const wrapperStart = '(function(exports,module,require,console,tf){return (async()=>{'

/** A frame as V8 ("at train (submission.ts:4:15)") and the others ("train@submission.ts:4:15") write it. */
const frame = /^\s*(?:at\s.*?|.*@)\(?submission\.ts:(\d+)(?::(\d+))?\)?$/m

/** The innermost place of a stack trace that lies in the learner's file, in the TypeScript they wrote. */
export function positionIn(stack: unknown, source: string): SourcePosition | undefined {
  const found = typeof stack === 'string' ? frame.exec(stack) : null
  if (!found) return undefined
  const line = Number(found[1])
  if (line < 1 || line > source.split('\n').length) return undefined
  const column = found[2] === undefined ? undefined : originalColumn(source, line, Number(found[2]))
  return column === undefined ? { line } : { line, column }
}

/** Erasing types keeps lines but moves what follows in them, so the column is looked up in the source map. */
function originalColumn(source: string, line: number, erasedColumn: number): number | undefined {
  const before = line === 1 ? wrapperStart.length : 0
  try {
    const { map } = eraseTypesWithMap(source)
    const { column } = originalPositionFor(new TraceMap(JSON.stringify(map)), {
      line,
      column: erasedColumn - 1 - before,
    })
    return column === null ? undefined : column + 1
  } catch {
    return undefined
  }
}

/** tf stands between an error and the learner's line with more frames than engines keep by themselves. */
const deepEnough = 100

/** Makes stack traces long enough to reach the learner's line through TensorFlow.js. Engines without the limit keep all. */
export function keepDeepStacks(): void {
  stackTraces.stackTraceLimit = deepEnough
}

/** Does something with short stack traces, where they are read often and only their top matters. */
export function withFrames<T>(count: number, work: () => T): T {
  const usual = stackTraces.stackTraceLimit
  stackTraces.stackTraceLimit = count
  try {
    return work()
  } finally {
    stackTraces.stackTraceLimit = usual
  }
}

const stackTraces = Error as { stackTraceLimit?: number }

import { eraseTypes, requireValidSyntax } from './erase-types.js'
import { LearnerError } from './learner-error.js'
import { messages } from './messages.js'

/** The name that the learner's code has in stack traces. */
export const submissionFile = 'submission.ts'

/**
 * Evaluates the learner's module once and returns what it exports. `tf` and `console` are its only givens. `onCompiled`
 * is called before the first line of it runs.
 */
export async function evaluateModule(
  source: string,
  givens: { tf: unknown; console: unknown },
  onCompiled: () => void = () => undefined,
): Promise<Record<string, unknown>> {
  const erased = eraseTypes(source)
  const run = await compile(erased)
  const exported: Record<string, unknown> = {}
  onCompiled()
  try {
    await run(exported, { exports: exported }, refuseImport, givens.console, givens.tf)
  } catch (error) {
    throw asLearnerError(error)
  }
  return exported
}

type ModuleFunction = (
  exports: unknown,
  module: unknown,
  require: (name: string) => never,
  console: unknown,
  tf: unknown,
) => Promise<void>

/** The wrapper stands on the learner's first line, so that line numbers in stack traces are the learner's own. */
async function compile(erased: string): Promise<ModuleFunction> {
  const wrapped = `(function(exports,module,require,console,tf){return (async()=>{${erased}\n})()})\n//# sourceURL=${submissionFile}`
  try {
    return (0, eval)(wrapped) as ModuleFunction
  } catch (error) {
    await requireValidSyntax(erased)
    throw new LearnerError(
      'SYNTAX_ERROR',
      messages.syntax(error instanceof Error ? error.message : String(error)),
    )
  }
}

function refuseImport(name: string): never {
  throw new LearnerError('RUNTIME_ERROR', messages.imports(String(name)), lineIn(new Error().stack))
}

/** Whatever the learner's code threw, as a `LearnerError` that carries the innermost line of their file. */
export function asLearnerError(error: unknown): LearnerError {
  if (error instanceof LearnerError) {
    const line = error.line ?? lineIn(error.stack)
    return line === error.line ? error : new LearnerError(error.fault, error.localized, line)
  }
  const line = error instanceof Error ? lineIn(error.stack) : undefined
  const detail = describeThrown(error)
  const fault = refusedAllocation.test(detail) ? 'MEMORY_LIMIT' : 'RUNTIME_ERROR'
  return new LearnerError(fault, messages.threw(detail), line, { cause: error })
}

/** How engines say that memory ran out where they can still say it. */
const refusedAllocation = /allocation failed|could not allocate memory|out of memory/i

function describeThrown(error: unknown): string {
  try {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return text.slice(0, 500)
  } catch {
    return 'a value that cannot be shown'
  }
}

function lineIn(stack: unknown): number | undefined {
  if (typeof stack !== 'string') return undefined
  const found = /submission\.ts:(\d+)/.exec(stack)
  return found ? Number(found[1]) : undefined
}

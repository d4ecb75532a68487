import { eraseTypes, requireValidSyntax } from './erase-types.js'
import { LearnerError } from './learner-error.js'
import { messages } from './messages.js'
import { submissionFile, wrapperStart } from './source-position.js'

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
  await run(exported, { exports: exported }, refuseImport, givens.console, givens.tf)
  return exported
}

type ModuleFunction = (
  exports: unknown,
  module: unknown,
  require: (name: string) => never,
  console: unknown,
  tf: unknown,
) => Promise<void>

async function compile(erased: string): Promise<ModuleFunction> {
  try {
    return (0, eval)(`${wrapperStart}${erased}\n})()})\n//# sourceURL=${submissionFile}`) as ModuleFunction
  } catch (error) {
    await requireValidSyntax(erased)
    throw new LearnerError(
      'SYNTAX_ERROR',
      messages.syntax(error instanceof Error ? error.message : String(error)),
    )
  }
}

function refuseImport(name: string): never {
  throw new LearnerError('RUNTIME_ERROR', messages.imports(String(name)), { mistake: 'misuse' })
}

import { transform } from 'sucrase'
import { LearnerError } from './learner-error.js'
import { messages } from './messages.js'

/**
 * Erases TypeScript and turns imports and exports into CommonJS, keeping every line where it was.
 * Type errors never block: the editor tells them. A syntax error throws `SYNTAX_ERROR` with its line.
 */
export function eraseTypes(source: string): string {
  try {
    return transform(source, {
      transforms: ['typescript', 'imports'],
      disableESTransforms: true,
      filePath: 'submission.ts',
    }).code
  } catch (error) {
    throw syntaxError(error)
  }
}

/** Parses erased code strictly; the type eraser lets some mistakes pass that the engine then reports without a line. */
export async function requireValidSyntax(erased: string): Promise<void> {
  const { parse } = await import('acorn')
  try {
    parse(erased, {
      ecmaVersion: 'latest',
      sourceType: 'script',
      allowAwaitOutsideFunction: true,
      allowReturnOutsideFunction: true,
    })
  } catch (error) {
    throw syntaxError(error)
  }
}

function syntaxError(error: unknown): LearnerError {
  const text = error instanceof Error ? error.message : String(error)
  const position = /\((\d+):(\d+)\)/.exec(text)
  const detail = text
    .replace(/^Error transforming submission\.ts:\s*/, '')
    .replace(/^(Error|SyntaxError):\s*/, '')
    .replace(/\s*\(\d+:\d+\)/, '')
  return new LearnerError('SYNTAX_ERROR', messages.syntax(detail), position ? Number(position[1]) : undefined)
}

import { transform, type TransformResult } from 'sucrase'
import { LearnerError } from './learner-error.js'
import { messages } from './messages.js'

/**
 * Erases TypeScript and turns imports and exports into CommonJS, keeping every line where it was.
 * Type errors never block: the editor tells them. A syntax error throws `SYNTAX_ERROR` with its line.
 */
export function eraseTypes(source: string): string {
  try {
    return erase(source, {}).code
  } catch (error) {
    throw syntaxError(error)
  }
}

/** With the source map that leads from a column of the erased code back to the learner's. */
export function eraseTypesWithMap(source: string): { map: NonNullable<TransformResult['sourceMap']> } {
  const { sourceMap } = erase(source, { sourceMapOptions: { compiledFilename: 'submission.js' } })
  if (!sourceMap) throw new Error('Asked for a source map and got none')
  return { map: sourceMap }
}

function erase(
  source: string,
  more: Pick<Parameters<typeof transform>[1], 'sourceMapOptions'>,
): TransformResult {
  return transform(source, {
    transforms: ['typescript', 'imports'],
    disableESTransforms: true,
    filePath: 'submission.ts',
    ...more,
  })
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
  const sentence = detail === "Unexpected character '@'" ? messages.decorators() : messages.syntax(detail)
  return new LearnerError('SYNTAX_ERROR', sentence, position ? { at: { line: Number(position[1]) } } : {})
}

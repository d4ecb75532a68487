import ts from 'typescript'
import { exerciseFile } from '../src/catalog.js'
import type { ExerciseDefinition } from '../src/contract/index.js'

/** What the learner's editor would underline in a file of the exercise, as one line of text each. */
export function typeErrors(exercise: ExerciseDefinition, file: string): string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  }
  const submission = exerciseFile(exercise.slug, file)
  const ambient = exerciseFile(exercise.slug, 'ambient.d.ts')
  const host = ts.createCompilerHost(options)
  const { readFile, fileExists } = host
  host.readFile = (path) => (path === ambient ? exercise.ambientTypes : readFile(path))
  host.fileExists = (path) => path === ambient || fileExists(path)
  const program = ts.createProgram([submission, ambient], options, host)
  const written = [submission, ambient].map((path) => program.getSourceFile(path)!)
  return written
    .flatMap((source) => [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ])
    .map(({ messageText, start, file: source }) => {
      const line = source!.getLineAndCharacterOfPosition(start!).line + 1
      return `${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
    })
}

import ts from 'typescript'
import { exerciseFile } from '../src/catalog.js'
import type { ExerciseDefinition } from '../src/contract/index.js'

/** What the learner's editor would underline in the starter or the solution of the exercise, as one line of text each. */
export function typeErrors(exercise: ExerciseDefinition, file: string): string[] {
  const program = programOf(exercise)
  const written = [exerciseFile(exercise.slug, file), ambientFile(exercise)].map((path) =>
    program.getSourceFile(path)!,
  )
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

const ambientFile = ({ slug }: ExerciseDefinition) => exerciseFile(slug, 'ambient.d.ts')
const programs = new Map<string, ts.Program>()

/** Both files are modules of their own, so that one reading of the library's types serves them. */
function programOf(exercise: ExerciseDefinition): ts.Program {
  const known = programs.get(exercise.slug)
  if (known) return known
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
  const ambient = ambientFile(exercise)
  const host = ts.createCompilerHost(options)
  const { readFile, fileExists } = host
  host.readFile = (path) => (path === ambient ? exercise.ambientTypes : readFile(path))
  host.fileExists = (path) => path === ambient || fileExists(path)
  const files = ['starter.ts', 'solution.ts'].map((file) => exerciseFile(exercise.slug, file))
  const program = ts.createProgram([...files, ambient], options, host)
  programs.set(exercise.slug, program)
  return program
}

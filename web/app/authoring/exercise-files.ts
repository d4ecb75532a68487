/** What each file is to an exercise, as the reference explains them. The api has the same names and refuses all others. */
export const exerciseFiles = {
  document: 'exercise.yaml',
  statement: 'statement.md',
  starter: 'starter.ts',
  solution: 'solution.ts',
  publicTable: 'data/public.csv',
  gradedTable: 'data/graded.csv',
  generator: 'data/generator.ts',
} as const

/** All that an exercise can have once; mistakes come in any number. */
export const nameableFiles: readonly string[] = [
  exerciseFiles.statement,
  'statement.en.md',
  'statement.zh-CN.md',
  exerciseFiles.starter,
  exerciseFiles.solution,
  exerciseFiles.document,
  exerciseFiles.publicTable,
  exerciseFiles.gradedTable,
  exerciseFiles.generator,
]

/** How the files of mistakes are called, for people. */
export const mistakePattern = 'wrong/….ts'

/** The file of a mistake from what its author calls it; undefined where no letter of that can be in a file name. */
export function mistakeFile(name: string): string | undefined {
  const slug = name
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return slug ? `wrong/${slug}.ts` : undefined
}

/** The text first: it is what an exercise is about. */
export function firstToOpen(paths: readonly string[]): string {
  return paths.find((path) => path.startsWith('statement')) ?? paths[0] ?? exerciseFiles.document
}

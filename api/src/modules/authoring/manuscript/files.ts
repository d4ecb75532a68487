/** The files of an exercise in the making, by their path. */
export type Files = ReadonlyMap<string, Uint8Array>

export const documentFile = 'exercise.yaml'
export const publicTableFile = 'data/public.csv'
export const gradedTableFile = 'data/graded.csv'
export const generatorFile = 'data/generator.ts'
export const starterFile = 'starter.ts'
export const solutionFile = 'solution.ts'

export const statementFiles = {
  any: 'statement.md',
  en: 'statement.en.md',
  'zh-CN': 'statement.zh-CN.md',
} as const

const known = new Set<string>([
  documentFile,
  publicTableFile,
  gradedTableFile,
  generatorFile,
  starterFile,
  solutionFile,
  ...Object.values(statementFiles),
])

/** Only these can be in an exercise; whatever else a zip holds is told and left out. */
export function isExerciseFile(path: string): boolean {
  return known.has(path) || /^wrong\/[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(path)
}

export const largest = {
  files: 40,
  /** Bytes of one file. */
  file: 4 * 1024 * 1024,
  /** Bytes of all files together. */
  total: 8 * 1024 * 1024,
  /** Bytes of the table that comes with the page. */
  publicTable: 256 * 1024,
  /** Bytes of a text that people read. */
  text: 256 * 1024,
  /** Bytes of code: what a learner may submit. */
  code: 64 * 1024,
  /** Bytes of `exercise.yaml`: reading it takes time that grows with its square. */
  document: 32 * 1024,
} as const

/** The most that a file may hold, by what it is. */
export function roomFor(path: string): number {
  if (path === documentFile) return largest.document
  if (path === publicTableFile) return largest.publicTable
  if (path.endsWith('.csv')) return largest.file
  return path.endsWith('.ts') ? largest.code : largest.text
}

/** PostgreSQL has no place for NUL, and half of a surrogate pair is no text. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text)
}

export function textOf(files: Files, path: string): string | undefined {
  const bytes = files.get(path)
  return bytes && new TextDecoder().decode(bytes)
}

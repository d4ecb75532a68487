/// <reference lib="webworker" />
import { createSystem, createVirtualTypeScriptEnvironment } from '@typescript/vfs'
import { createWorker } from '@valtown/codemirror-ts/worker'
import { expose } from 'comlink'
import ts from 'typescript'
import { exerciseFile } from './exercise-file'

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  types: [],
  strict: true,
  // A starter has blanks: names that are not used yet are no mistake, and `let x` without a type is fine.
  noUnusedLocals: false,
  noUnusedParameters: false,
  noImplicitAny: false,
  skipLibCheck: true,
  allowJs: false,
  noEmit: true,
}

/** What a run offers beside the language; the rest of a browser's globals is not there. */
const runtimeTypes = `
declare const console: { log(...values: unknown[]): void; info(...values: unknown[]): void; warn(...values: unknown[]): void; error(...values: unknown[]): void }
declare const performance: { now(): number }
declare function setTimeout(callback: () => void, milliseconds?: number): number
declare function clearTimeout(timer: number): void
declare function structuredClone<T>(value: T): T
`

let start: { types: Record<string, string>; ambientTypes: string; code: string } | undefined

const worker = createWorker(() => {
  if (!start) throw new Error('The language worker needs its files before it is initialised')
  const files = new Map(Object.entries(start.types))
  files.set('/runtime.d.ts', runtimeTypes)
  files.set('/ambient.d.ts', start.ambientTypes)
  files.set(exerciseFile, start.code || ' ')
  return createVirtualTypeScriptEnvironment(
    createSystem(files),
    ['/runtime.d.ts', '/ambient.d.ts', exerciseFile],
    ts,
    options,
  )
})

const languageWorker = {
  ...worker,
  /** TypeScript drops a file without text, so an emptied editor keeps one space. */
  updateFile: ({ path, code }: { path: string; code: string }) =>
    worker.updateFile({ path, code: code || ' ' }),
  /** Loads the declarations from `typesUrl` (same origin) and starts the service for one exercise. */
  async open({ typesUrl, ambientTypes, code }: { typesUrl: string; ambientTypes: string; code: string }) {
    const response = await fetch(typesUrl)
    if (!response.ok) throw new Error(`Declarations answered ${response.status}`)
    start = { types: (await response.json()) as Record<string, string>, ambientTypes, code }
    await worker.initialize()
  },
}

export type LanguageWorker = typeof languageWorker

expose(languageWorker)

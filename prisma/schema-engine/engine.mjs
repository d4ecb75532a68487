import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { migrationAdapterFactory } from './adapter.mjs'
import { logPanic } from './log.mjs'

/** Prisma's schema engine over the given schema files, connected to `url` when a method first needs it. */
export async function createEngine({ datamodels, url }) {
  const { SchemaEngine } = await linkEngine()
  const files = datamodels.map((file) => [file, readFileSync(file, 'utf8')])
  const factory = migrationAdapterFactory(url || 'postgresql://nowhere.invalid/none')
  const ignoreLog = () => undefined
  return SchemaEngine.new(
    { datamodels: files.length > 0 ? files : undefined },
    ignoreLog,
    bindMigrationAwareSqlAdapterFactory(factory),
  )
}

/** The package is built for bundlers (`import … from './x.wasm'`), so it is linked by hand. */
async function linkEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: logPanic }
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const glue = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href)
  const binary = readFileSync(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start?.()
  return glue
}

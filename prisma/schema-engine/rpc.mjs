import { createInterface } from 'node:readline'
import { createDatabase } from './commands.mjs'

const callFailed = 4466
/** Ids of our own notifications must not meet those of the CLI. */
const notificationIds = 1_000_000

/** Answers JSON-RPC requests from stdin one after another until stdin closes. */
export async function serve({ url, openEngine }) {
  let engine
  const call = async ({ method, params }) => {
    if (method === 'createDatabase')
      return { databaseName: await createDatabase(params.datasource.url ?? url) }
    engine ??= await openEngine()
    if (method === 'getDatabaseVersion') return engine.version()
    if (typeof engine[method] !== 'function')
      throw new Error(`The WebAssembly engine has no method ${method}`)
    return engine[method](params ?? {})
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const request = line.trim() ? JSON.parse(line) : {}
    if (request.method) await answer(request, call)
  }
  process.exit(0)
}

async function answer(request, call) {
  try {
    const result = withoutMaps(await call(request))
    send({ id: request.id, result: printed(request, result) ?? {} })
  } catch (error) {
    const data = {
      is_panic: false,
      message: String(error?.message ?? error),
      meta: error?.meta ?? null,
      error_code: error?.code ?? error?.error_code ?? null,
    }
    send({
      id: request.id,
      error: { code: callFailed, message: 'An error happened. Check the data field for details.', data },
    })
  }
}

/** The native engine prints a diff through its host; the WebAssembly one returns it. */
function printed(request, result) {
  if (request.method !== 'diff' || result?.stdout == null) return result
  send({ id: notificationIds + request.id, method: 'print', params: { content: result.stdout } })
  return { exitCode: result.exitCode, stdout: null }
}

function send(message) {
  process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n')
}

function withoutMaps(value) {
  if (value === undefined) return null
  if (value instanceof Map) return withoutMaps(Object.fromEntries(value))
  if (Array.isArray(value)) return value.map(withoutMaps)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutMaps(inner)]))
}

#!/usr/bin/env node
// Stands where the Prisma CLI expects its native `schema-engine` binary: same arguments, same JSON-RPC over stdio,
// served by Prisma's own WebAssembly build of that engine. So every `prisma migrate …` works without a download.
// Depends on an internal protocol: Prisma is pinned exactly, and a test runs the CLI through it.
import { parseArguments } from './arguments.mjs'
import { runCommand } from './commands.mjs'
import { createEngine } from './engine.mjs'
import { logError } from './log.mjs'
import { serve } from './rpc.mjs'

process.on('uncaughtException', (error) => {
  logError(String(error?.stack ?? error))
  process.exit(1)
})

const options = parseArguments(process.argv.slice(2))
if (options.version) {
  console.log('schema-engine-cli (WebAssembly)')
} else if (options.command) {
  process.exit(await runCommand(options.command, options.url))
} else {
  await serve({ url: options.url, openEngine: () => createEngine(options) })
}

import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { packageRoot } from '../src/package-root.js'

/** Runs `prisma migrate …` against a database, through the offline engine. */
export function prismaMigrate(url: string, args: string[]): Promise<{ code: number; output: string }> {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('prisma/package.json')),
    'build',
    'index.js',
  )
  return new Promise((resolve, reject) => {
    const { NODE_OPTIONS: _, ...env } = process.env
    const child = spawn(process.execPath, [cli, 'migrate', ...args], {
      cwd: packageRoot(),
      env: {
        ...env,
        DATABASE_URL: url,
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

import { build as esbuild } from 'esbuild'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as vite, type Rollup } from 'vite'
import { canary, hiddenCanary, hiddenCanaryOfEsbuild, isHidden } from './hidden-canary.mjs'

const web = dirname(dirname(fileURLToPath(import.meta.url)))
const exercises = join(web, '../worker/exercises')
const hidden = filesIn(exercises, /\.ts$/).filter((file) => isHidden(file) && !file.includes('/dist/'))
const entry = join(exercises, 'linear-regression/grading.ts')

test('nothing of the hidden half of an exercise is in what a browser can load', () => {
  const shipped = filesIn(join(web, 'build/client'), /\.(js|json|html|map)$/)

  expect(shipped.length).toBeGreaterThan(10)
  expect(shipped.filter((file) => readFileSync(file, 'utf8').includes(canary))).toEqual([])
})

test('each of the 26 exercises has one, and so has what they share', () => {
  expect(hidden.filter((file) => file.endsWith('/grading.ts')).length).toBe(26 + 2)
  expect(hidden.some((file) => file.includes('/fine-tune-intents/hidden/'))).toBe(true)
  expect(filesIn(exercises, /\/preview\.ts$/).filter(isHidden)).toEqual([])
})

test('a hidden file that came into a bundle would be found, minified as it is', async () => {
  const options = { minify: true, write: false, logLevel: 'silent' } as const
  const shaken = 'import { grading } from "/grading"; export const used = typeof grading'

  const byEsbuild = await esbuild({
    ...options,
    stdin: { contents: shaken.replace('/grading', entry), resolveDir: web },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    conditions: ['source'],
    external: ['node:*'],
    plugins: [hiddenCanaryOfEsbuild],
  })
  const byVite = (await vite({
    configFile: false,
    logLevel: 'silent',
    plugins: [hiddenCanary()],
    resolve: { conditions: ['source'] },
    build: { ...options, lib: { entry, formats: ['es'] }, rollupOptions: { external: /^node:/ } },
  })) as Rollup.RollupOutput[]

  expect(byEsbuild.outputFiles[0]!.text).toContain(canary)
  expect(JSON.stringify(byVite)).toContain(canary)
})

function filesIn(folder: string, name: RegExp): string[] {
  const all = readdirSync(folder, { recursive: true }) as string[]
  return all
    .filter((file) => name.test(`/${file}`) && !file.includes('node_modules'))
    .map((file) => join(folder, file))
}

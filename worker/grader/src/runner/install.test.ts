import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { ensureSnapshot, installRunner } from './install.js'

const dayMs = 24 * 60 * 60 * 1000

test('installing removes the versions nobody used for a week, and keeps the others', async () => {
  const state = await mkdtemp(join(tmpdir(), 'skillgrad-install-'))
  const versions = join(state, 'runner')
  const unusedFor = async (name: string, days: number) => {
    const at = new Date(Date.now() - days * dayMs)
    await mkdir(join(versions, name), { recursive: true })
    await utimes(join(versions, name), at, at)
  }
  await unusedFor('forgotten', 8)
  await unusedFor('cut-short.123', 30)
  await unusedFor('in-use', 6)

  const install = await installRunner(state)
  const left = await readdir(versions)
  await rm(state, { recursive: true, force: true })

  expect(left.sort()).toEqual([basename(install.folder), 'in-use'].sort())
})

test('a version in use counts from its last start, however old its files are', async () => {
  const state = await mkdtemp(join(tmpdir(), 'skillgrad-install-'))
  const first = await installRunner(state)
  const longAgo = new Date(Date.now() - 100 * dayMs)
  await utimes(first.folder, longAgo, longAgo)

  const again = await installRunner(state)
  const left = await readdir(join(state, 'runner'))
  await rm(state, { recursive: true, force: true })

  expect(again.folder).toBe(first.folder)
  expect(left).toEqual([basename(first.folder)])
})

test('a runner starts from a snapshot, which is made once for its flags', async () => {
  const state = await mkdtemp(join(tmpdir(), 'skillgrad-install-'))
  const install = await installRunner(state)

  const first = await ensureSnapshot(install, 192)
  const made = await blobsIn(install.folder)
  const again = await ensureSnapshot(install, 192)
  const other = await ensureSnapshot(install, 384)
  const both = await readdir(install.folder)
  await rm(state, { recursive: true, force: true })

  expect(first).toContain('--max-old-space-size=192')
  expect(first?.at(-1)).toBe(`{app}/${made[0]}`)
  expect(again).toEqual(first)
  expect(other?.at(-1)).not.toBe(first?.at(-1))
  expect(both.filter((file) => file.includes('.json'))).toEqual([])
})

async function blobsIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((file) => file.endsWith('.blob'))
}

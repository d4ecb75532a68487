import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { billOfMaterials } from './bill-of-materials.mjs'
import { productionPackages } from './production-packages.mjs'
import { root } from './root.mjs'

/** Licences that ask for no more than their own text: what Apache-2.0 may be shipped with. */
const allowed = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'BlueOak-1.0.0',
    'Unlicense',
  ],
  ...['CC0-1.0', 'Python-2.0', 'Zlib', 'OFL-1.1', 'CC-BY-3.0', 'CC-BY-4.0'],
])

/** One by one, with the reason. */
const examined = {
  '@img/sharp-libvips-linux-x64':
    'LGPL-3.0-or-later: a library of its own, loaded and not changed; whoever wants another puts it there',
  '@img/sharp-libvips-linux-arm64': 'as above',
  '@img/sharp-libvips-darwin-x64': 'as above',
  '@img/sharp-libvips-darwin-arm64': 'as above',
  '@img/sharp-libvips-linuxmusl-x64': 'as above',
  '@img/sharp-libvips-linuxmusl-arm64': 'as above',
  elkjs: 'EPL-2.0: comes with mermaid, not changed; its source is public',
  khroma: 'MIT by its file `license`; its package.json says nothing',
  'require-like': 'MIT by its README; its package.json says nothing',
}
/** MPL-2.0 asks for the source of its own files where they are changed; none is. */
const unchangedFilesOnly = new Set(['MPL-2.0'])

const packages = await productionPackages()

test('every production package has a licence that may be shipped', () => {
  const refused = packages
    .filter(({ name, license }) => !(name in examined) && !isAllowed(license))
    .map(({ name, version, license }) => `${name}@${version}: ${license}`)

  expect(packages.length).toBeGreaterThan(500)
  expect(refused).toEqual([])
})

test('a licence outside the list would be found', () => {
  expect(
    ['GPL-3.0-only', 'AGPL-3.0', 'Unknown', 'MIT AND GPL-2.0', 'SEE LICENSE IN x'].filter(isAllowed),
  ).toEqual([])
  expect(['MIT OR GPL-3.0-or-later', '(MIT AND Zlib)', 'MIT and ISC'].every(isAllowed)).toBe(true)
})

test('the bill of materials names each of them with the hash that the lock file pins', () => {
  const { components, ...bill } = billOfMaterials(packages)
  const express = components.find(({ name, group }) => name === 'express' && !group)

  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: { component: { name: 'skillgrad' } },
  })
  expect(components).toHaveLength(packages.length)
  expect(new Set(components.map((one) => one['bom-ref'])).size).toBe(components.length)
  expect(express).toMatchObject({
    purl: `pkg:npm/express@${express.version}`,
    licenses: [{ license: { id: 'MIT' } }],
  })
  expect(components.filter(({ hashes }) => !/^[0-9a-f]{128}$/.test(hashes?.[0].content ?? ''))).toEqual([])
})

test('every direct dependency of production stands in docs/dependencies.md, and none that is gone', () => {
  const folders = ['api', 'web', 'prisma', 'print', 'telemetry', 'worker/grader', 'worker/exercises']
  const manifests = folders
    .map((folder) => join(root, folder, 'package.json'))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')))
  const direct = manifests
    .flatMap(({ dependencies, optionalDependencies }) =>
      Object.keys({ ...dependencies, ...optionalDependencies }),
    )
    .filter((name) => !name.startsWith('@skillgrad/'))
  const tables = readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
  const told = tables.flatMap((row) => [...row.split('|')[1].matchAll(/`([^`]+)`/g)].map(([, name]) => name))

  expect(direct.filter((name) => !told.includes(name))).toEqual([])
  expect(told.filter((name) => !direct.includes(name))).toEqual([])
})

/** Of a choice one is enough; of what comes together all. */
function isAllowed(expression) {
  const text = expression.replaceAll(/[()]/g, '')
  return text
    .split(/ or /i)
    .some((choice) =>
      choice.split(/ and /i).every((one) => allowed.has(one.trim()) || unchangedFilesOnly.has(one.trim())),
    )
}

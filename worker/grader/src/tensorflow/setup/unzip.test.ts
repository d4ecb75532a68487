import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bringLibraries } from './libraries.js'
import { runProgram } from './run-program.js'
import { unzip } from './unzip.js'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'skillgrad-unzip-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Python's own zip writer, which is what makes real wheels. */
async function givenZip(name: string, files: Record<string, string>): Promise<string> {
  const path = join(folder, name)
  const script = `import json, sys, zipfile
files = json.load(open(sys.argv[2]))
with zipfile.ZipFile(sys.argv[1], 'w') as wheel:
    for name, text in files.items():
        method = zipfile.ZIP_STORED if name.endswith('.stored') else zipfile.ZIP_DEFLATED
        wheel.writestr(name, text, method)
`
  await writeFile(join(folder, 'zip.py'), script)
  await writeFile(join(folder, 'files.json'), JSON.stringify(files))
  const result = await runProgram('python3', [join(folder, 'zip.py'), path, join(folder, 'files.json')])
  if (result.code !== 0) throw new Error(`python3 is needed to write the test's wheel: ${result.output}`)
  return path
}

test('only the wanted entries are unpacked, deflated, stored or empty', async () => {
  const long = 'libtensorflow '.repeat(50_000)
  const zip = await givenZip('a.zip', {
    'lib/long.so': long,
    'lib/as-is.stored': 'plain',
    'lib/none': '',
    'other/x': 'no',
  })

  const names = await unzip(zip, join(folder, 'out'), (name) => name.startsWith('lib/'))

  expect(names).toEqual(['lib/long.so', 'lib/as-is.stored', 'lib/none'])
  expect(await readFile(join(folder, 'out/lib/long.so'), 'utf8')).toBe(long)
  expect(await readFile(join(folder, 'out/lib/as-is.stored'), 'utf8')).toBe('plain')
  expect((await stat(join(folder, 'out/lib/none'))).size).toBe(0)
  await expect(stat(join(folder, 'out/other'))).rejects.toThrow('ENOENT')
})

test('an entry that would land outside the folder is refused', async () => {
  const zip = await givenZip('evil.zip', { '../evil.so': 'x' })

  await expect(unzip(zip, join(folder, 'out'), () => true)).rejects.toThrow('Refusing the entry ../evil.so')
})

test('a download that was cut short is named as such', async () => {
  const zip = await givenZip('cut.zip', { a: 'x'.repeat(5000) })
  await writeFile(zip, (await readFile(zip)).subarray(0, 60))

  await expect(unzip(zip, folder, () => true)).rejects.toThrow('cut short')
})

test('a wheel gives its libraries, its headers, its version and its variant', async () => {
  const wheel = await givenZip('tensorflow_cpu-2.21.0-cp311-cp311-manylinux_2_27_x86_64.whl', {
    'tensorflow/libtensorflow_cc.so.2': 'cc',
    'tensorflow/libtensorflow_framework.so.2': 'framework',
    'tensorflow/include/tensorflow/c/c_api.h': '//',
    'tensorflow/python/unwanted.py': 'x',
  })

  const found = await bringLibraries({ kind: 'wheel', file: wheel }, folder, () => undefined)

  expect(found).toEqual({
    version: '2.21.0',
    variant: 'cpu',
    include: join(folder, 'site/tensorflow/include'),
    link: ['libtensorflow_cc.so.2', 'libtensorflow_framework.so.2'].map((name) =>
      join(folder, 'site/tensorflow', name),
    ),
  })
  await expect(stat(join(folder, 'site/tensorflow/python'))).rejects.toThrow('ENOENT')
})

test('a wheel of something else is refused by name', async () => {
  const wheel = await givenZip('numpy-2.0.0-py3-none-any.whl', { 'numpy/core.so': 'x' })

  await expect(bringLibraries({ kind: 'wheel', file: wheel }, folder, () => undefined)).rejects.toThrow(
    'holds no libtensorflow',
  )
})

test('the C library’s own folder is taken with one name per library and the version of its headers', async () => {
  const zip = await givenZip('c.zip', {
    'lib/libtensorflow.so.2': 'c',
    'lib/libtensorflow.so.2.18.0': 'c',
    'lib/libtensorflow_framework.so.2': 'f',
    'include/tensorflow/core/public/version.h':
      '#define TF_MAJOR_VERSION 2\n#define TF_MINOR_VERSION 18\n#define TF_PATCH_VERSION 1\n',
  })
  await unzip(zip, join(folder, 'given'), () => true)

  const found = await bringLibraries(
    { kind: 'folder', folder: join(folder, 'given') },
    folder,
    () => undefined,
  )

  expect(found.version).toBe('2.18.1')
  expect(found.link.map((path) => path.split('/').at(-1))).toEqual([
    'libtensorflow.so.2',
    'libtensorflow_framework.so.2',
  ])
})

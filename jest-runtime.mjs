import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { compileFunction } from 'node:vm'

const own = createRequire(import.meta.url)
const jest = createRequire(own.resolve('jest/package.json'))
const runner = createRequire(createRequire(jest.resolve('@jest/core')).resolve('jest-runner'))
const { default: JestRuntime } = runner('jest-runtime')

/**
 * Test files and what they import are loaded by Node itself (with `tsx` for TypeScript), once for each process, and not by Jest's own loader, which would
 * read and link some two thousand modules anew for every file: 3 to 5 s each. What Jest is itself made of is loaded as ever.
 * The price: what a module keeps in its own variables is seen by the test files that come after, so nothing may be kept there that matters, which also
 * holds for the servers; and modules can't be mocked, which no test of ours does.
 */
export default class NativeModules extends JestRuntime {
  constructor(...given) {
    super(...given)
    const { executor } = this
    executor.compile = (source, filename) =>
      compileFunction(source, executor.injectedModuleParameters, { filename })
  }

  unstable_shouldLoadAsEsm() {
    return true
  }

  async unstable_importModule(path) {
    // Node knows where the lines of what it loaded came from; what Jest has put in its place knows only its own files.
    Error.prepareStackTrace = undefined
    globalThis.jest = this.esmLoader.jestGlobals.jestObjectFor(path)
    return import(pathToFileURL(path).href)
  }
}

/** Jest asks for this file by `require`, and takes the default export of a module that says so. */
export const __esModule = true

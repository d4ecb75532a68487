import { createRequire } from 'node:module'

const own = createRequire(import.meta.url)
const jest = createRequire(own.resolve('jest/package.json'))
const runner = createRequire(createRequire(jest.resolve('@jest/core')).resolve('jest-runner'))
const { TestEnvironment: NodeEnvironment } = runner('jest-environment-node')
const { ModernFakeTimers } = createRequire(runner.resolve('jest-environment-node'))('@jest/fake-timers')

/** Tests run where Node loads modules: among the process's own globals, so that an `Error` is one wherever it was made. */
export default class OwnGlobals extends NodeEnvironment {
  constructor(given, context) {
    super(given, context)
    this.fakeTimersModern.dispose()
    this.fakeTimersModern = new ModernFakeTimers({ config: given.projectConfig, global: globalThis })
    this.global = globalThis
    this.context = null
  }
}

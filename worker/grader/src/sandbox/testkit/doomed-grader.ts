import { once } from 'node:events'
import { openGradingService } from '../../service.js'
import { plainNeeds } from '../box.js'
import { launchBox } from '../launch.js'
import { rlimitsDriver } from '../resources/rlimits.js'

/** A grader that is going to be killed: starts one box that never ends, says so, and waits. */
const service = await openGradingService({ allowReduced: true, minimumIdle: 0 })
const launcher = process.argv.includes('rlimits')
  ? { ...service.launcher, resources: rlimitsDriver() }
  : service.launcher
const box = launchBox(launcher, {
  appFolder: service.install.folder,
  nodeFlags: ['--eval', `require('node:fs').writeSync(4, 'up'), setInterval(() => undefined, 1000)`],
  arguments: [],
  memoryMb: 256,
  needs: plainNeeds,
})
setInterval(() => undefined, 1000)
await once(box.output, 'data')
console.log(`box ${box.pid}`)

import { pnpm, install } from './steps/install.mjs'
import { requireNode } from './steps/node-version.mjs'
import { run } from './steps/run.mjs'
import { root } from './steps/install.mjs'
import { failWith, say, step } from './steps/terminal.mjs'

/** Brings a checkout to the newest commit of its branch: code, packages, build. `npm start` then migrates the data. */
try {
  requireNode()
  say('Skillgrad upgrade')
  await step('Fetch the newest version', (progress) =>
    run('git', ['pull', '--ff-only'], { cwd: root, onLine: progress }),
  )
  await step('Install packages', install)
  await step('Build', (progress) => pnpm(['exec', 'turbo', 'run', 'build'], { onLine: progress }))
  say('  Done. `npm start` migrates the data and starts the new version.')
} catch (error) {
  failWith(error)
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { tryClaim } from './claim.mjs'
import { install } from './install.mjs'
import { identityOf, killTree, waitUntil } from './processes.mjs'
import { root } from './root.mjs'
import { step } from './terminal.mjs'

const claimFile = join(root, '.cache', 'setup.json')

/** From the files of the repository to ones that run. One command at a time: another one that installs or builds is waited for. */
export async function prepareCheckout() {
  let claim
  const children = []
  const onStart = (pid) => {
    children.push({ pid, identity: identityOf(pid) })
    claim.update({ children })
  }
  await step('Packages', async (progress) => {
    claim = await takeTurn(progress)
    await install(progress, onStart)
  })
  await step('Build', (progress) => build(progress, onStart))
  claim.release()
}

async function takeTurn(progress) {
  for (;;) {
    const claim = tryClaim(claimFile)
    if (!claim.holder) {
      endLeftovers(claim.left?.children ?? [])
      return claim
    }
    progress(`process ${claim.holder.pid} installs or builds here; waiting for it`)
    await waitUntil(() => !existsSync(claimFile) || identityOf(claim.holder.pid) === undefined, 600_000)
  }
}

/** Installers and builders that outlived a killed launcher would write beneath the new ones. */
function endLeftovers(children) {
  for (const { pid, identity } of children) if (identity && identityOf(pid) === identity) killTree(pid)
}

import { prepareCheckout } from '../steps/checkout.mjs'
import { bubblewrap, ensurePackages } from '../steps/system-packages.mjs'
import { bold, failWith, say, step } from '../steps/terminal.mjs'
import { emptyResults, ensureBrowser, suites, sumUp } from '../steps/test-suites.mjs'

/**
 * The second command: every check and every suite, the browser's included.
 * The last line sums them up: `N passed, N failed, N skipped`. With names as arguments only those suites run.
 */
const chosen = process.argv.slice(2)

try {
  for (const name of chosen)
    if (!suites[name])
      throw new Error(`There is no suite ${name}; there are ${Object.keys(suites).join(', ')}.`)
  emptyResults()
  say(bold('Skillgrad tests'))
  await step('Sandbox tools', (progress) => ensurePackages(bubblewrap, progress))
  await ensureBrowser()
  await prepareCheckout()
  for (const [name, suite] of Object.entries(suites)) {
    if (chosen.length === 0 || chosen.includes(name)) await suite()
  }
} catch (error) {
  failWith(error)
}
sumUp()

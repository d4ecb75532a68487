import { beginRun, endRun } from '../../prisma/testkit/run.mjs'
import { prepareCheckout } from '../steps/checkout.mjs'
import { bubblewrap, ensurePackages } from '../steps/system-packages.mjs'
import { bold, failWith, say, step } from '../steps/terminal.mjs'
import { emptyResults, ensureBrowser, suites, sumUp } from '../steps/test-suites.mjs'

/**
 * The second command: every check and every suite, the browser's included.
 * The last line sums them up: `N passed, N failed, N skipped`. With names as arguments only those suites run.
 */
const chosen = process.argv.slice(2)
/** Each of these takes one processor; the suites after them take all. */
const sideBySide = [['format'], ['types', 'lint', 'knip', 'architecture']]
/** These test against databases of one server, cloned from one template. */
const onDatabase = ['database', 'grader', 'api']

try {
  for (const name of chosen)
    if (!suites[name])
      throw new Error(`There is no suite ${name}; there are ${Object.keys(suites).join(', ')}.`)
  emptyResults()
  say(bold('Skillgrad tests'))
  await step('Sandbox tools', (progress) => ensurePackages(bubblewrap, progress))
  await ensureBrowser()
  await prepareCheckout()
  const isChosen = (name) => chosen.length === 0 || chosen.includes(name)
  await Promise.all(sideBySide.map((names) => inTurn(names.filter(isChosen))))
  if (onDatabase.some(isChosen)) await step('Test database', beginRun)
  await inTurn(Object.keys(suites).filter((name) => isChosen(name) && !sideBySide.flat().includes(name)))
  await endRun()
} catch (error) {
  failWith(error)
}
sumUp()

async function inTurn(names) {
  for (const name of names) await suites[name]()
}

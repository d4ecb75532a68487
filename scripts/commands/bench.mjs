import { pnpm } from '../steps/install.mjs'
import { failWith, say } from '../steps/terminal.mjs'

/** `pnpm bench <name> [--json]`: measures side by side in one run; figures are medians on the machine at hand. */
const benches = {
  grading: ['--filter', '@skillgrad/grader', 'run', 'bench:grading'],
  crashes: ['--filter', '@skillgrad/grader', 'run', 'bench:crashes'],
  storm: ['--filter', '@skillgrad/grader', 'run', 'bench:storm'],
}
const [name, ...rest] = process.argv.slice(2)

if (!benches[name]) {
  say(`Usage: pnpm bench <${Object.keys(benches).join('|')}> [--json]`)
  process.exit(2)
}
try {
  await pnpm(['--silent', ...benches[name], ...rest], { inherit: true })
} catch (error) {
  failWith(error)
}

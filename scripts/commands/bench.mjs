import { build } from '../steps/build.mjs'
import { pnpm } from '../steps/install.mjs'
import { benchTenancy } from './bench-tenancy.mjs'
import { failWith, say } from '../steps/terminal.mjs'

/** `pnpm bench <name> [--json]`: measures side by side in one run; figures are medians on the machine at hand. */
const benches = {
  grading: { script: 'bench:grading' },
  backends: { script: 'bench:backends' },
  // Kills what ships, so that has to be there.
  crashes: { script: 'bench:crashes', ofTheBuild: true },
  storm: { script: 'bench:storm' },
  search: { script: 'bench:search', workspace: '@skillgrad/api' },
  dashboard: { script: 'bench:dashboard', workspace: '@skillgrad/api' },
  assess: { script: 'bench:assess', workspace: '@skillgrad/api' },
  // Asks the pages of the built web, too.
  tenancy: { run: benchTenancy, ofTheBuild: true },
}
const [name, ...rest] = process.argv.slice(2)
const bench = benches[name]

if (!bench) {
  say(`Usage: pnpm bench <${Object.keys(benches).join('|')}> [--json]`)
  process.exit(2)
}
try {
  if (bench.ofTheBuild) await build(() => undefined)
  if (bench.run) await bench.run(rest)
  else
    await pnpm(
      ['--silent', '--filter', bench.workspace ?? '@skillgrad/grader', 'run', bench.script, ...rest],
      {
        inherit: true,
      },
    )
} catch (error) {
  failWith(error)
}

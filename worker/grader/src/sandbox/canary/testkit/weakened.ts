import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Launcher } from '../../launcher.js'
import type { BoxResources } from '../../resources/index.js'

/**
 * Launchers with one wall taken down, by programs that stand before the real ones and leave something out. The grader
 * itself has no switch for any of it.
 */
export class Weakened {
  private count = 0

  private constructor(
    private readonly launcher: Launcher,
    private readonly folder: string,
  ) {}

  static async from(launcher: Launcher): Promise<Weakened> {
    const folder = await mkdtemp(join(tmpdir(), 'skillgrad-ablation-'))
    await chmod(folder, 0o755)
    return new Weakened(launcher, folder)
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true })
  }

  /** Edits bubblewrap's own arguments, one a line, which come through descriptor 5. */
  async bubblewrap(sed: string): Promise<Partial<Launcher>> {
    const script = `shift 2
tr '\\000' '\\n' <&5 | sed '${sed}' | tr '\\n' '\\000' | exec ${this.launcher.tools.bubblewrap} --args 0 "$@"`
    return this.tools({ bubblewrap: await this.program('bwrap', script) })
  }

  /** Leaves out some of the words that start Node. */
  async nodeWithout(flag: string): Promise<Partial<Launcher>> {
    return this.tools({
      bubblewrap: await this.program('bwrap', without(flag, this.launcher.tools.bubblewrap!)),
    })
  }

  async setprivWithout(...options: string[]): Promise<Partial<Launcher>> {
    const script = options.map((option) => without(option)).join('\n')
    return this.tools({
      setpriv: await this.program('setpriv', `${script}\nexec ${this.launcher.tools.setpriv} "$@"`),
    })
  }

  /** Becomes nobody else and keeps what it has. */
  async noSetpriv(): Promise<Partial<Launcher>> {
    const script = 'while [ "${1#--}" != "$1" ]; do shift; done; exec "$@"'
    return this.tools({ setpriv: await this.program('setpriv', script) })
  }

  async prlimitWithout(limit: string): Promise<Partial<Launcher>> {
    return this.tools({
      prlimit: await this.program('prlimit', without(`--${limit}=*`, this.launcher.tools.prlimit!)),
    })
  }

  async noPrlimit(): Promise<Partial<Launcher>> {
    const script = 'while [ "$1" != -- ]; do shift; done; shift; exec "$@"'
    return this.tools({ prlimit: await this.program('prlimit', script) })
  }

  resources(change: (of: BoxResources) => Partial<BoxResources>, tasks?: number): Partial<Launcher> {
    const { resources } = this.launcher
    return {
      resources: {
        ...resources,
        create(name, limits) {
          const box = resources.create(name, { ...limits, ...(tasks ? { tasks } : {}) })
          return { ...box, ...change(box) }
        },
      },
    }
  }

  private tools(tools: Partial<Launcher['tools']>): Partial<Launcher> {
    return { tools: { ...this.launcher.tools, ...tools } }
  }

  private async program(name: string, script: string): Promise<string> {
    const file = join(this.folder, `${name}-${++this.count}`)
    await writeFile(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    return file
  }
}

/** Shell that takes one word, which may be a pattern, out of its arguments, and goes on as a program if one is given. */
function without(pattern: string, program?: string): string {
  const filter = `count=$#
while [ $count -gt 0 ]; do case "$1" in ${pattern}) ;; *) set -- "$@" "$1" ;; esac; shift; count=$((count - 1)); done`
  return program ? `${filter}\nexec ${program} "$@"` : filter
}

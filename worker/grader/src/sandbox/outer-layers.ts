import type { BoxSpec } from './box.js'
import type { Launcher } from './launcher.js'
import type { BoxResources } from './resources/index.js'

/** Outside the ranges that distributions give to people, services and systemd's dynamic users. */
const firstUserId = 64_000
const cpuBackstopSeconds = 1800
const megabyte = 1024 * 1024

/**
 * The command that joins the cgroup, gives up identity and privileges and sets limits, before it becomes the rest:
 * shell → setpriv → prlimit → (bwrap or unshare) → node, all by exec, so the process id stays the same.
 */
export function outerLayers(
  launcher: Pick<Launcher, 'mode' | 'tools'>,
  box: { slot: number; resources: BoxResources; spec: BoxSpec },
): string[] {
  return [
    ...joinGroup(box.resources),
    ...changeUser(launcher, box),
    ...limitResources(launcher, box),
    ...(launcher.mode === 'reduced' ? isolateWithUnshare(launcher) : []),
  ]
}

function joinGroup({ joinFiles }: BoxResources): string[] {
  // A host that runs out of memory must kill a box before it kills the grader.
  const script =
    'echo 800 2>/dev/null >/proc/self/oom_score_adj; for f in $1; do echo 0 >"$f" || exit 70; done; shift; exec "$@"'
  return ['/bin/sh', '-c', script, 'sh', joinFiles.join(' ')]
}

function changeUser(
  { tools }: Pick<Launcher, 'tools'>,
  { slot, spec }: { slot: number; spec: BoxSpec },
): string[] {
  const unprivileged = ['--no-new-privs', '--inh-caps=-all']
  if (process.getuid?.() !== 0) return tools.setpriv ? [tools.setpriv, ...unprivileged] : []
  if (!tools.setpriv) throw new Error('setpriv is needed to give up root')
  const id = firstUserId + slot
  const { groups } = spec.needs
  const kept = groups.length > 0 ? `--groups=${groups.join(',')}` : '--clear-groups'
  return [tools.setpriv, `--reuid=${id}`, `--regid=${id}`, kept, ...unprivileged]
}

function limitResources(
  { tools }: Pick<Launcher, 'tools'>,
  { resources, spec }: { resources: BoxResources; spec: BoxSpec },
): string[] {
  if (!tools.prlimit) {
    return [
      '/bin/sh',
      '-c',
      `ulimit -c 0; ulimit -n ${spec.needs.descriptors}; ulimit -t ${cpuBackstopSeconds}; exec "$@"`,
      'sh',
    ]
  }
  const limits: Record<string, number> = {
    nofile: spec.needs.descriptors,
    fsize: 0,
    core: 0,
    stack: 8 * megabyte,
    cpu: cpuBackstopSeconds,
    // Counted per user: only a slot's own user id makes it a limit of this box, and another grader on this machine may use it too.
    ...(process.getuid?.() === 0 ? { nproc: spec.needs.tasks * 2 } : {}),
    ...resources.processLimits,
  }
  return [tools.prlimit, ...Object.entries(limits).map(([name, value]) => `--${name}=${value}`), '--']
}

function isolateWithUnshare({ tools }: Pick<Launcher, 'tools'>): string[] {
  if (!tools.unshare) return []
  return [
    tools.unshare,
    '--user',
    '--map-current-user',
    '--net',
    '--ipc',
    '--uts',
    '--pid',
    '--fork',
    '--kill-child',
    '--',
  ]
}

import { javascriptRungs, type RungLaunch } from '../../../pool/rung-launch.js'
import type { Launcher } from '../../launcher.js'
import { rlimitsDriver } from '../../resources/rlimits.js'
import { assemble } from '../../seccomp/assembler.js'
import type { Weakened } from './weakened.js'

/** One wall taken down. */
export interface Ablation {
  wall: string
  /** Needs root: else boxes have no user id of their own. */
  asRoot?: true
  without(weakened: Weakened): Promise<Partial<Launcher>> | Partial<Launcher>
  rungs?: readonly RungLaunch[]
  /** The walls that the canaries find open; none where the next wall holds; `every` where no box starts at all. */
  open: readonly string[] | 'every'
  /** Attacks of the hostile corpus that aim at this wall and that another one must stop. */
  attacks?: readonly string[]
  /** Those that end their own box, and nothing else, once this wall is gone: the verdict is another, what is left is not. */
  strikesItself?: readonly string[]
}

const [wasm, cpu] = javascriptRungs

export const ablations: readonly Ablation[] = [
  {
    wall: 'the system call filter',
    without: () => ({ filter: assemble([{ action: 'allow' }]) }),
    open: ['processes'],
  },
  {
    wall: 'the network namespace',
    without: (weakened) => weakened.bubblewrap('/^--unshare-net$/d'),
    open: ['namespaces'],
    attacks: ['connects-out', 'connects-to-local-sockets', 'listens', 'resolves-names', 'sends-datagrams'],
  },
  {
    wall: 'the process namespace',
    without: (weakened) => weakened.bubblewrap('/^--unshare-pid$/d; /^--as-pid-1$/d'),
    open: ['namespaces'],
    attacks: ['forks-a-thousand-times'],
    strikesItself: ['kills-others'],
  },
  {
    wall: 'the IPC namespace',
    without: (weakened) => weakened.bubblewrap('/^--unshare-ipc$/d'),
    open: ['namespaces'],
  },
  {
    wall: 'the host name namespace',
    without: (weakened) => weakened.bubblewrap('/^--unshare-uts$/d; /^--hostname$/{N;d}'),
    open: ['namespaces'],
  },
  {
    wall: 'the cgroup namespace',
    without: (weakened) => weakened.bubblewrap('/^--unshare-cgroup-try$/d'),
    open: ['namespaces'],
  },
  {
    wall: 'the user namespace',
    without: (weakened) => weakened.bubblewrap('/^--unshare-user$/d'),
    open: 'every',
  },
  {
    wall: 'the ban on further user namespaces, behind which the filter holds',
    without: (weakened) => weakened.bubblewrap('/^--disable-userns$/d'),
    open: [],
    attacks: ['becomes-root'],
  },
  {
    wall: 'the session of its own, behind which the filter holds',
    without: (weakened) => weakened.bubblewrap('/^--new-session$/d'),
    open: [],
  },
  {
    wall: 'the read-only device folder',
    without: (weakened) => weakened.bubblewrap('/^--remount-ro$/{N;/dev$/d}'),
    open: ['writes'],
  },
  {
    wall: 'the read-only root',
    without: (weakened) => weakened.bubblewrap('/^--remount-ro$/{N;/\\n\\/$/d}'),
    open: ['writes'],
  },
  {
    wall: 'the read-only files, behind which the user id holds',
    asRoot: true,
    without: (weakened) => weakened.bubblewrap('s/^--ro-bind$/--bind/'),
    open: [],
    attacks: ['writes-files', 'links-files', 'replaces-the-runner'],
  },
  {
    wall: 'the choice of a dozen files',
    without: (weakened) => weakened.bubblewrap('1i--ro-bind\\n/etc\\n/etc'),
    open: ['files'],
  },
  {
    wall: 'the cleared environment, of which the launcher passes nothing on',
    without: (weakened) => weakened.bubblewrap('/^--clearenv$/d'),
    open: [],
    attacks: ['reads-the-environment'],
  },
  {
    wall: 'the user id of its own',
    asRoot: true,
    without: (weakened) => weakened.noSetpriv(),
    open: ['privileges'],
  },
  {
    wall: 'the refusal of new privileges, which bubblewrap refuses too',
    without: (weakened) => weakened.setprivWithout('--no-new-privs', '--inh-caps=-all'),
    open: [],
    attacks: ['becomes-root'],
  },
  {
    wall: 'the giving up of capabilities, of which an ordinary user has none',
    without: (weakened) => weakened.bubblewrap('/^--cap-drop$/{N;d}'),
    open: [],
    attacks: ['becomes-root'],
  },
  {
    wall: 'the resource limits',
    without: (weakened) => weakened.noPrlimit(),
    open: ['descriptors'],
  },
  {
    wall: 'the limit of descriptors',
    without: (weakened) => weakened.prlimitWithout('nofile'),
    open: ['descriptors'],
  },
  {
    wall: 'the limit of file sizes, behind which there is nowhere to write',
    without: (weakened) => weakened.prlimitWithout('fsize'),
    open: [],
    attacks: ['writes-files', 'writes-reports'],
  },
  {
    wall: 'the limit of core dumps, behind which there is nowhere to write',
    without: (weakened) => weakened.prlimitWithout('core'),
    open: [],
    attacks: ['crashes-by-signal', 'crashes-the-engine'],
  },
  {
    wall: 'the limit of the stack, behind which the engine has its own',
    without: (weakened) => weakened.prlimitWithout('stack'),
    open: [],
    attacks: ['recurses-for-ever', 'nests-deeply'],
  },
  {
    wall: 'the limit of processor time, before which the clock strikes',
    without: (weakened) => weakened.prlimitWithout('cpu'),
    open: [],
    attacks: ['loops-for-ever'],
  },
  {
    wall: 'the limit of tasks of the user, before which the cgroup has its own',
    without: (weakened) => weakened.prlimitWithout('nproc'),
    open: [],
    attacks: ['starts-many-threads', 'forks-a-thousand-times'],
  },
  {
    wall: 'the limit of tasks of the cgroup, behind which the user has its own',
    asRoot: true,
    without: (weakened) => weakened.resources(() => ({}), 10_000),
    open: [],
    attacks: ['starts-many-threads', 'forks-a-thousand-times'],
  },
  {
    wall: 'the cgroup, behind which the resource limits hold',
    without: () => ({ resources: rlimitsDriver() }),
    open: [],
    attacks: ['starts-many-threads', 'loops-for-ever', 'waits-for-ever', 'ignores-termination'],
  },
  {
    wall: 'the count of processor time, behind which the wall clock strikes',
    without: (weakened) => weakened.resources(() => ({ cpuSeconds: () => undefined })),
    open: [],
    attacks: ['loops-for-ever', 'loops-in-webassembly', 'catastrophic-pattern', 'loops-in-predict'],
  },
  {
    wall: 'the kill of the whole group, behind which the kernel follows the outermost process',
    without: (weakened) => weakened.resources(() => ({ kill: () => undefined })),
    open: [],
    attacks: ['ignores-termination', 'loops-for-ever', 'starts-many-threads'],
  },
  {
    wall: 'the death with the outermost process, behind which the group is killed',
    without: (weakened) => weakened.bubblewrap('/^--die-with-parent$/d'),
    open: [],
    attacks: ['ignores-termination', 'loops-for-ever', 'stops-itself'],
  },
  {
    wall: 'the refusal of native code',
    without: () => ({}),
    rungs: [wasm!, { ...cpu!, needs: { ...cpu!.needs, addons: true } }],
    open: ['addons'],
  },
  {
    wall: 'the refusal of __proto__',
    without: (weakened) => weakened.nodeWithout('--disable-proto=delete'),
    open: ['prototypes'],
  },
]

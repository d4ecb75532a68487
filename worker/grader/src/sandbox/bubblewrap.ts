import type { BoxSpec } from './box.js'
import type { NodeBinary } from './node-binary.js'

export const appFolderInBox = '/app'
const nodeInBox = '/usr/bin/node'

/** Arguments handed over by descriptor, so that no host path stands in a command line that the box could read. */
export function bubblewrapArguments(spec: BoxSpec, node: NodeBinary, filterDescriptor: number): string[] {
  const environment = { PATH: '/usr/bin', HOME: '/nonexistent', LANG: 'C.UTF-8', ...spec.needs.environment }
  return [
    '--unshare-user', '--unshare-ipc', '--unshare-pid', '--unshare-net', '--unshare-uts', '--unshare-cgroup-try',
    '--disable-userns', '--die-with-parent', '--new-session', '--as-pid-1', '--hostname', 'box',
    '--cap-drop', 'ALL',
    '--clearenv', ...Object.entries(environment).flatMap(([name, value]) => ['--setenv', name, value]),
    '--ro-bind', node.path, nodeInBox,
    ...node.libraries.flatMap((library) => ['--ro-bind', library, library]),
    '--ro-bind', spec.appFolder, appFolderInBox,
    ...spec.needs.readOnlyPaths.flatMap((path) => ['--ro-bind', path, path]),
    '--proc', '/proc',
    '--dev', '/dev',
    ...spec.needs.devices.flatMap((device) => ['--dev-bind', device, device]),
    // Otherwise /dev/shm is a writable folder.
    '--remount-ro', '/dev',
    '--remount-ro', '/',
    '--chdir', appFolderInBox,
    '--seccomp', String(filterDescriptor),
  ] // prettier-ignore
}

export function commandInBox(nodeArguments: readonly string[]): string[] {
  return [nodeInBox, ...nodeArguments]
}

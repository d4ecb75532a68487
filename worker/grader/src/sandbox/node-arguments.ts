import type { BoxSpec } from './box.js'

/** Node 20 calls it experimental; later versions do not. */
const permissionFlag = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission'

/** Node's command line inside the box; `appFolder` is the application folder as the box sees it. */
export function nodeArguments(spec: BoxSpec, appFolder: string, seatBelt: boolean): string[] {
  return [
    ...spec.nodeFlags.map((flag) => flag.replaceAll('{app}', appFolder)),
    '--disable-proto=delete',
    '--no-warnings',
    ...(spec.needs.addons ? [] : ['--no-addons']),
    ...(seatBelt ? permissionFlags(spec, appFolder) : []),
    ...(spec.entry ? [`${appFolder}/${spec.entry}`] : []),
    appFolder,
    ...spec.arguments,
  ]
}

/** Node's own permission model: no wall against hostile code, but the best there is where the system offers none. */
function permissionFlags(spec: BoxSpec, appFolder: string): string[] {
  const readable = [`${appFolder}/*`, ...spec.needs.readOnlyPaths.flatMap((path) => [path, `${path}/*`])]
  return [
    permissionFlag,
    ...readable.map((path) => `--allow-fs-read=${path}`),
    ...(spec.needs.addons ? ['--allow-addons'] : []),
  ]
}

import type { BoxSpec } from './box.js'

/** Node 20 calls it experimental; later versions do not. */
const permissionFlag = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission'

/** Node's command line inside the box; `appFolder` is the application folder as the box sees it. */
export function nodeArguments(spec: BoxSpec, appFolder: string): string[] {
  return [
    ...spec.nodeFlags.map((flag) => flag.replaceAll('{app}', appFolder)),
    '--disable-proto=delete',
    '--no-warnings',
    ...(spec.needs.addons ? [] : ['--no-addons', permissionFlag, `--allow-fs-read=${appFolder}/*`]),
    ...(spec.entry ? [`${appFolder}/${spec.entry}`] : []),
    appFolder,
    ...spec.arguments,
  ]
}

/**
 * Ends with one sentence on a Node that is too old. This file and those that import it first keep to the JavaScript
 * that such a Node can read.
 */
export function requireNode() {
  if (fits(process.versions.node)) return
  console.error(
    'Skillgrad needs Node 20.19 or newer; this is ' +
      process.versions.node +
      '.\nInstall a current Node from https://nodejs.org and run the command again.',
  )
  process.exit(1)
}

export function fits(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19)
}

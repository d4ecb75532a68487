import { Advice } from './terminal.mjs'

const needed = [20, 19]

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return
  throw new Advice(
    `Skillgrad needs Node ${needed.join('.')} or newer; this is ${process.versions.node}.\nInstall a current Node from https://nodejs.org and run the command again.`,
  )
}

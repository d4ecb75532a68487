/** Runs in the box as if a learner had submitted it, and logs one JSON line of what it saw. */
export function probeSource(port: number): string {
  return `
const fs = process.getBuiltinModule('node:fs')
const code = (attack: () => unknown, success: string) => {
  try { attack(); return success } catch (error) { return String(error?.code ?? error) }
}
const probeWrite = (path: string) => code(() => { fs.closeSync(fs.openSync(path, 'w')); fs.unlinkSync(path) }, 'written')
const status = () => {
  const lines = fs.readFileSync('/proc/self/status', 'utf8').split('\\n').map((line) => line.split(':'))
  const named = lines.filter(([name]) => ['Seccomp', 'CapEff', 'NoNewPrivs'].includes(name))
  return Object.fromEntries(named.map(([name, value]) => [name, value.trim()]))
}
const attempt = <T,>(look: () => T, otherwise: T): T => { try { return look() } catch { return otherwise } }

const spawned = () => {
  const { error } = process.getBuiltinModule('node:child_process').spawnSync(process.execPath, ['-e', '0'])
  if (error) throw error
}
const opened = () => { for (let count = 0; count < 500; count++) fs.openSync(process.execPath, 'r') }
const connect = () => new Promise<string>((resolve) => {
  const socket = process.getBuiltinModule('node:net').connect(${port}, '127.0.0.1')
  socket.on('connect', () => resolve('connected')).on('error', (error) => resolve(String(error.code)))
})

export async function train() {
  console.log(JSON.stringify({
    read: code(() => fs.readFileSync('/etc/passwd'), 'read'),
    spawn: code(spawned, 'started'),
    connect: await connect(),
    writes: Object.fromEntries(['/x', '/app/x', '/tmp/x', '/dev/x', '/dev/shm/x'].map((path) => [path, probeWrite(path)])),
    addon: code(() => process.dlopen({ exports: {} }, '/app/x.node'), 'loaded'),
    environment: Object.keys(process.env),
    prototype: '__proto__' in {},
    status: attempt(status, {}),
    namespaces: Object.fromEntries(['user', 'pid', 'net', 'ipc', 'uts', 'mnt', 'cgroup'].map((name) => [name, attempt(() => fs.readlinkSync('/proc/self/ns/' + name), undefined)])),
    userId: process.getuid?.() ?? -1,
    descriptors: code(opened, 'opened'),
  }))
  return {}
}
`
}

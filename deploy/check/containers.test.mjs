import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

const folder = join(import.meta.dirname, '..')
const root = join(folder, '..')
const dockerfile = readFileSync(join(folder, 'containers', 'Dockerfile'), 'utf8')
const profile = JSON.parse(readFileSync(join(folder, 'containers', 'grader-seccomp.json'), 'utf8'))

describe('the images', () => {
  const stages = dockerfile.split(/^FROM /m).slice(1)

  test('are pinned in one place', () => {
    const bases = stages.map((stage) => stage.split(/\s/)[0])
    const names = stages.map((stage) => / AS (\S+)/.exec(stage)[1])

    expect(bases.filter((base) => !names.includes(base))).toEqual(['node:${NODE_VERSION}${NODE_DIGEST}'])
    expect(dockerfile).toMatch(/^ARG NODE_VERSION=\d+\.\d+\.\d+-/m)
  })

  test('run as a user without rights, and say how they are', () => {
    for (const stage of stages.filter((stage) => /^runtime AS (api|web|grader)/.test(stage))) {
      expect(stage.match(/^USER .*$/gm)?.at(-1) ?? 'USER 10001:10001').toBe('USER 10001:10001')
      expect(stage).toContain('HEALTHCHECK')
      expect(stage).toMatch(/^CMD \["dist|^CMD \["build/m)
    }
  })

  test('start from programs that the build makes', () => {
    for (const source of [
      'api/src/main.ts',
      'api/src/background.ts',
      'worker/grader/src/main.ts',
      'web/server.ts',
      'prisma/src/cli/database.ts',
    ])
      expect(existsSync(join(root, source))).toBe(true)
  })
})

describe('the graders’ profile', () => {
  const rulesOf = (name) => profile.syscalls.filter(({ names }) => names.includes(name))

  test('forbids what it does not name', () => {
    expect(profile).toMatchObject({ defaultAction: 'SCMP_ACT_ERRNO', defaultErrnoRet: 1 })
  })

  test.each([
    'clone',
    'unshare',
    'mount',
    'umount2',
    'pivot_root',
    'sethostname',
    'seccomp',
    'prctl',
    'capset',
  ])('allows %s, of which a box is built', (name) => {
    const [rule] = rulesOf(name)

    expect(rule.action).toBe('SCMP_ACT_ALLOW')
    expect(rule.includes ?? rule.args).toBeUndefined()
  })

  test('sends the C library from clone3, which no filter sees through, to clone', () => {
    expect(rulesOf('clone3')).toEqual([expect.objectContaining({ action: 'SCMP_ACT_ERRNO', errnoRet: 38 })])
  })

  test.each([
    ...['bpf', 'ptrace', 'process_vm_readv', 'setns', 'keyctl', 'add_key', 'request_key', 'perf_event_open'],
    ...['init_module', 'finit_module', 'kexec_load', 'open_by_handle_at', 'userfaultfd', 'io_uring_setup'],
    ...[
      'fsopen',
      'move_mount',
      'mount_setattr',
      'reboot',
      'swapon',
      'syslog',
      'chroot',
      'iopl',
      'settimeofday',
    ],
  ])('gives nobody %s', (name) => {
    expect(rulesOf(name).filter(({ action }) => action === 'SCMP_ACT_ALLOW')).toEqual([])
  })
})

describe('make-secrets', () => {
  const made = mkdtempSync(join(tmpdir(), 'skillgrad-secrets-'))
  const make = (to, env = {}) =>
    execFileSync(process.execPath, [join(folder, 'make-secrets.mjs'), to], {
      env: { PATH: process.env.PATH, ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const read = (name) => parseEnv(readFileSync(join(made, 'all', name), 'utf8'))
  afterAll(() => rmSync(made, { recursive: true, force: true }))

  test('gives each service what it may know, and nobody but the migration the owner’s address', () => {
    make(join(made, 'all'), {
      DATABASE_URL: 'postgresql://owner:its%40word@db.internal:5432/skillgrad?sslmode=verify-full',
    })
    const known = Object.fromEntries(
      readdirSync(join(made, 'all'))
        .filter((name) => name.endsWith('.env'))
        .map((name) => [name, Object.keys(read(name))]),
    )

    expect(known).toEqual({
      'api.env': ['API_DATABASE_URL', 'AUTH_DATABASE_URL', 'SKILLGRAD_SECRET'],
      'background.env': ['API_DATABASE_URL', 'AUTH_DATABASE_URL', 'QUEUE_DATABASE_URL', 'SKILLGRAD_SECRET'],
      'grader.env': ['GRADER_DATABASE_URL'],
      'owner.env': expect.arrayContaining(['DATABASE_URL']),
      'queue-depth.env': ['connection'],
    })
    expect(readFileSync(join(made, 'all', 'owner-password'), 'utf8')).toBe('its@word')
    expect(statSync(join(made, 'all')).mode & 0o077).toBe(0)
    const passwords = Object.values(read('owner.env'))
      .filter((value) => URL.canParse(value))
      .map((address) => new URL(address).password)
    expect(new Set(passwords).size).toBe(5)
  })

  test('writes over nothing, and asks for encryption to be said', () => {
    expect(() => make(join(made, 'all'))).toThrow(/is there already/)
    expect(() =>
      make(join(made, 'other'), { DATABASE_URL: 'postgresql://owner@db.internal/skillgrad' }),
    ).toThrow(/sslmode/)
  })
})

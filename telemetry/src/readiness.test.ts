import { Readiness } from './readiness.js'

test('every reason is told, also of a check that throws', async () => {
  const readiness = new Readiness({
    database: () => Promise.reject(new Error('postgresql://user:word@host is away')),
    migrations: () => 'the database lacks one',
    queue: () => null,
  })

  expect(await readiness.look()).toEqual({
    status: 'not ready',
    reasons: { database: 'cannot be reached', migrations: 'the database lacks one' },
  })
})

test('whoever asks while it is looked is told the same look', async () => {
  let looks = 0
  const readiness = new Readiness({
    database: async () => {
      looks += 1
      return null
    },
  })

  const answers = await Promise.all([readiness.look(), readiness.look(), readiness.look()])

  expect(answers.map(({ status }) => status)).toEqual(['ready', 'ready', 'ready'])
  expect(looks).toBe(1)
})

test('it is ready no longer once it drains', async () => {
  const readiness = new Readiness({})
  expect((await readiness.look()).status).toBe('ready')

  readiness.beginDraining()

  expect((await readiness.look()).status).toBe('not ready')
})

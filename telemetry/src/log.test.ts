import { createLog } from './log.js'
import { inTrail } from './trail.js'

function givenLog() {
  const lines: string[] = []
  const log = createLog({
    service: 'test',
    level: 'info',
    destination: { write: (line) => void lines.push(line) },
  })
  return { log, lines }
}

test('a line is JSON and tells its service and its request, once', () => {
  const { log, lines } = givenLog()

  inTrail({ requestId: 'request-1' }, () => {
    log.info('plain')
    log.child({ requestId: 'request-1' }).info('of a child')
  })
  log.info('of nobody')

  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(told.map(({ service, requestId, msg }) => [service, requestId, msg])).toEqual([
    ['test', 'request-1', 'plain'],
    ['test', 'request-1', 'of a child'],
    ['test', undefined, 'of nobody'],
  ])
  expect(lines.map((line) => line.split('requestId').length - 1)).toEqual([1, 1, 0])
})

test('a line of any length is read once', () => {
  const { log, lines } = givenLog()

  // Read anew from each of its letters it would take hours.
  log.info({ path: `/${'a-'.repeat(500_000)}` }, 'asked')

  expect(lines).toHaveLength(1)
})

test('what holds a secret by its name or by its shape is struck out', () => {
  const { log, lines } = givenLog()

  log.info(
    { password: 'hunter2hunter2', headers: { authorization: 'Bearer abcdefghijkl', cookie: 'a=hunter3' } },
    'asked',
  )
  log.warn(
    { error: { message: 'cannot reach postgresql://skillgrad_api:hunter4@db.internal:5432/skillgrad' } },
    'lost',
  )
  log.warn('sent Authorization: Bearer hunter5-hunter5')
  log.info({ input: { deep: { token: 'hunter6' } } }, 'asked')

  expect(lines).toHaveLength(4)
  expect(lines.join('')).not.toMatch(/hunter\d|abcdefghijkl/)
  expect(lines[1]).toContain('@db.internal:5432/skillgrad')
  for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow()
})

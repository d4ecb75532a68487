import { randomUUID } from 'node:crypto'
import { testDatabase } from '@skillgrad/db/testkit'

const database = await testDatabase()

const tells = (role: 'api' | 'grader', { instance = randomUUID(), service = 'api', told = {} } = {}) =>
  database.as(role, `select app.report_minute($1, $2, '1', 'host', now(), $3)`, [
    instance,
    service,
    JSON.stringify(told),
  ])

const kept = () => database.owner.serviceMinute.findMany({ select: { instanceId: true, service: true } })

beforeEach(() => database.owner.serviceMinute.deleteMany())

test('whoever holds a grader’s credential speaks for graders alone', async () => {
  await tells('grader', { service: 'api' })
  await tells('api', { service: 'background' })

  expect((await kept()).map(({ service }) => service).toSorted()).toEqual(['background', 'grader'])
})

test('a process tells thrice in a minute at most, and others as often', async () => {
  const [instance, other] = [randomUUID(), randomUUID()]
  for (let time = 0; time < 5; time++) await tells('grader', { instance })
  await tells('grader', { instance: other })

  const instances = (await kept()).map(({ instanceId }) => instanceId)
  expect(instances.toSorted()).toEqual([instance, instance, instance, other].toSorted())
})

test('more than figures is refused', async () => {
  const told = { gradings: { ['x'.repeat(70_000)]: 1 } }

  await expect(tells('grader', { told })).rejects.toThrow('takes no more than 64 KB')
  expect(await kept()).toEqual([])
})

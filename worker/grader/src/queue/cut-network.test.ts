import { testDatabase } from '@skillgrad/db/testkit'
import { givenCable } from './testkit/cable.js'
import { eventually } from './testkit/eventually.js'
import { endGraders, startGrader, type GraderProcess } from './testkit/grader-process.js'
import { slowCode, submissionsIn } from './testkit/submissions.js'

const db = await testDatabase()
const submissions = submissionsIn(db.owner)
afterAll(endGraders)

test('a grader cut off for longer than a lease stops by itself; its run is graded elsewhere, once, and it works on when the cable is back', async () => {
  const cable = await givenCable(db.urls.grader)
  const lease = { GRADER_LEASE_SECONDS: '3' }
  const cutOff = startGrader({ grader: cable.url }, { ...lease, GRADER_NAME: 'cut-off' })
  await cutOff.ready()
  const handed = await submissions.handIn(slowCode(12))
  await submissions.training(handed)

  cable.pull()
  const other = startGrader(db.urls, { ...lease, GRADER_NAME: 'other' })
  await says(cutOff, 'The run was cancelled or given to another grader')
  await submissions.done(handed)
  await other.kill('SIGTERM')
  cable.plug()
  const next = await submissions.handIn(slowCode(0))
  await submissions.done(next)

  expect(await submissions.gradings(handed)).toEqual([
    expect.objectContaining({ verdict: 'passed', attempt: 2 }),
  ])
  expect(await submissions.gradings(next)).toEqual([
    expect.objectContaining({ verdict: 'passed', attempt: 1 }),
  ])
  // It is recorded before it is logged.
  await says(cutOff, 'Graded')
  expect(cutOff.log.filter(({ msg }) => msg === 'Graded')).toHaveLength(1)
  await cutOff.kill('SIGTERM')
  cable.close()
}, 240_000)

async function says(grader: GraderProcess, message: string): Promise<void> {
  await eventually(
    () => Promise.resolve(grader.log.map(({ msg }) => msg)),
    (messages) => messages.includes(message),
  )
}

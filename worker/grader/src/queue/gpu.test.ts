import { publishBundle, testDatabase } from '@skillgrad/db/testkit'
import { sealBundle } from '@skillgrad/exercises/bundle'
import { bundleExercise } from '@skillgrad/exercises/bundler'
import { probeRung } from '../tensorflow/index.js'
import { endGraders, startGrader } from './testkit/grader-process.js'
import { quickCode, submissionsIn } from './testkit/submissions.js'

const db = await testDatabase()
const submissions = submissionsIn(db.owner)

/** A driver that computes on the processor stands for the card. */
const card = await probeRung('webgpu', { allowSoftware: true })
const reason = card.available ? '' : ` (skipped: ${card.reason})`
if (reason) console.warn(`Graders with a GPU${reason}`)
const whenWebgpu = card.available ? test : test.skip

afterAll(endGraders)

/** The newest version of the exercise asks for a GPU; the one before does not. */
const anywhere = await submissions.exercise()
const { content, assets } = (await bundleExercise('linear-regression'))!
const definition = { ...content.definition, device: 'gpu' as const }
const onGpu = await publishBundle(db.owner, sealBundle({ ...content, definition }, assets))

describe(`an exercise that asks for a GPU${reason}`, () => {
  whenWebgpu(
    'waits while only graders without one are there, lets the others pass, and is graded when one comes, one at a time on the one card',
    async () => {
      const plain = startGrader(db.urls, { GRADER_NAME: 'plain' })
      await plain.ready()

      const waiting = await Promise.all([1, 2, 3].map(() => submissions.handIn(quickCode, undefined, onGpu)))
      const passing = await submissions.handIn(quickCode, undefined, anywhere)
      await submissions.done(passing)
      const meanwhile = await Promise.all(waiting.map((one) => submissions.run(one)))
      const equipped = startGrader(db.urls, {
        GRADER_NAME: 'equipped',
        GRADER_BACKEND: 'webgpu',
        GRADER_SLOTS: '3',
      })
      await Promise.all(waiting.map((one) => submissions.done(one)))

      for (const run of meanwhile) expect(run).toMatchObject({ kind: 'gpu', state: 'queued', attempt: 0 })
      const [grading] = await submissions.gradings(waiting[0]!)
      expect(grading).toMatchObject({ verdict: 'passed', points: 100, attempt: 1 })
      expect(grading!.backend).toMatchObject({
        rung: 'webgpu',
        computesOn: expect.stringMatching(/^(software-)?gpu$/),
      })
      const hosts = await db.owner.workerHost.findMany({ orderBy: { name: 'asc' } })
      expect(hosts.map(({ name, kinds }) => ({ name, kinds }))).toEqual([
        { name: 'equipped', kinds: ['gpu', 'cpu'] },
        { name: 'plain', kinds: ['cpu'] },
      ])
      const held = await Promise.all(waiting.map(timeOnCard))
      held.sort((one, other) => one.from - other.from)
      const overlaps = held.slice(1).filter(({ from }, before) => from < held[before]!.until)
      expect(overlaps).toEqual([])
      await Promise.all([plain, equipped].map((grader) => grader.kill('SIGTERM')))
    },
    240_000,
  )
})

/**
 * Milliseconds of the time in which it surely had the card: from its claim until it was trained. When the result was
 * written down says nothing, for the next may have the card by then.
 */
async function timeOnCard(handed: Awaited<ReturnType<typeof submissions.handIn>>) {
  const [{ claimedAt }, [grading]] = await Promise.all([
    submissions.run(handed),
    submissions.gradings(handed),
  ])
  const { handOverMs, trainMs } = grading!.timings as { handOverMs: number; trainMs: number }
  return { from: claimedAt!.getTime(), until: claimedAt!.getTime() + handOverMs + trainMs }
}

test('a rung that is forced and does not run here is told to the operator, and nothing is claimed', async () => {
  const handed = await submissions.handIn(quickCode)
  const unable = startGrader(db.urls, {
    GRADER_BACKEND: 'webgpu',
    VK_ICD_FILENAMES: '/nonexistent/driver.json',
  })

  await expect(unable.ready()).rejects.toThrow('Nothing can be graded here. webgpu: ')
  expect(await submissions.run(handed)).toMatchObject({ state: 'queued', attempt: 0 })
}, 240_000)

import { readFileSync } from 'node:fs'
import type { PrismaClient } from '@skillgrad/db'
import { createMember, createOrganization, createSubmission } from '@skillgrad/db/testkit'
import { exerciseFile } from '@skillgrad/exercises/catalog'
import { eventually } from './eventually.js'

/** The reference solution of the smallest exercise. */
export const quickCode = readFileSync(exerciseFile('linear-regression', 'solution.ts'), 'utf8')

/** The same, with seconds of training before it: little CPU, much waiting, live points all the way. */
export function slowCode(seconds: number): string {
  return quickCode.replace(
    'let slope = 0',
    `for (let point = 1; point <= ${seconds * 10}; point++) {
    report({ epoch: point, epochs: ${seconds * 10}, loss: 1 / point })
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  let slope = 0`,
  )
}

export interface Handed {
  submissionId: string
  runId: string
}

type Member = { organizationId: string; userId: string }

/** Hands code in as the api does, and looks at what becomes of it in the tables themselves. */
export function submissionsIn(owner: PrismaClient) {
  const member = async () => createMember(owner, { organization: await createOrganization(owner) })
  const exercise = async () => {
    const { versions, ...found } = await owner.exercise.findUniqueOrThrow({
      where: { slug: 'linear-regression' },
      include: { versions: { orderBy: { number: 'asc' }, take: 1 } },
    })
    return { exercise: found, version: versions[0]! }
  }
  const run = ({ runId }: Handed) => owner.run.findFirstOrThrow({ where: { id: runId } })
  const progress = ({ runId }: Handed) =>
    owner.runProgress.findMany({ where: { runId }, orderBy: { seq: 'asc' } })
  return {
    member,
    exercise,
    run,
    progress,
    gradings: ({ submissionId }: Handed) => owner.grading.findMany({ where: { submissionId } }),
    async handIn(code: string, by?: Member, to?: Awaited<ReturnType<typeof exercise>>): Promise<Handed> {
      const given = { code, exercise: to ?? (await exercise()), member: by ?? (await member()) }
      const { submission, runId } = await createSubmission(owner, given)
      return { submissionId: submission.id, runId: runId! }
    },
    async done(handed: Handed): Promise<void> {
      await eventually(
        async () => (await run(handed)).state as string,
        (state) => state === 'done',
      )
    },
    /** Until points of the live curve have come in, so that training is surely under way. */
    async training(handed: Handed): Promise<void> {
      await eventually(
        () => progress(handed),
        (points) => points.length > 1,
      )
    },
  }
}

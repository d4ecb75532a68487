import { createHash, randomUUID } from 'node:crypto'
import type { ExerciseBundle } from '@skillgrad/exercises/bundle'
import type { Exercise, ExerciseVersion, Prisma, PrismaClient, Submission } from '../src/generated/client.js'

export interface PublishedExercise {
  exercise: Exercise
  version: ExerciseVersion
}

/** An exercise that exists in the catalogue alone: enough for everything but grading. */
export async function createExercise(
  prisma: Prisma.TransactionClient,
  given: { slug?: string; rungs?: string[]; definition?: object } = {},
): Promise<PublishedExercise> {
  const slug = given.slug ?? `exercise-${randomUUID().slice(0, 8)}`
  const exercise = await prisma.exercise.create({
    data: { slug, kind: 'regression', position: 1000, currentVersion: 1 },
  })
  const version = await prisma.exerciseVersion.create({ data: { ...ungradable(exercise, given), number: 1 } })
  return { exercise, version }
}

/** The next version of such an exercise, which new submissions get from now on. */
export async function createNextVersion(
  prisma: Prisma.TransactionClient,
  { exercise, version: earlier }: PublishedExercise,
): Promise<PublishedExercise> {
  const number = earlier.number + 1
  const version = await prisma.exerciseVersion.create({
    data: { ...ungradable(exercise, { rungs: earlier.rungs }), number },
  })
  return {
    exercise: await prisma.exercise.update({
      where: { id: exercise.id },
      data: { currentVersion: number },
    }),
    version,
  }
}

function ungradable({ id, slug }: Exercise, given: { rungs?: string[]; definition?: object }) {
  return {
    exerciseId: id,
    hash: sha256(slug + randomUUID()),
    definition: given.definition ?? {},
    starter: 'export async function train() {}\n',
    expectedMinutes: 20,
    passScore: 70,
    rungs: given.rungs ?? ['wasm', 'cpu'],
    cpuSeconds: 30,
    memoryMb: 512,
    texts: { create: ['en', 'zh-CN'].map((locale) => textIn(locale, slug)) },
  }
}

/** The next version of a built-in exercise, as a content sync makes it of an edited folder. */
export async function publishBundle(
  prisma: Prisma.TransactionClient,
  bundle: ExerciseBundle,
): Promise<PublishedExercise> {
  const { slug, definition, starter } = bundle.content
  const earlier = await prisma.exerciseVersion.findFirstOrThrow({
    where: { exercise: { slug } },
    orderBy: { number: 'desc' },
    include: { skills: true, texts: true },
  })
  await prisma.exerciseFile.createMany({
    data: [bundle, ...bundle.assets].map(({ hash, bytes }) => ({ hash, bytes: Uint8Array.from(bytes) })),
    skipDuplicates: true,
  })
  const number = earlier.number + 1
  const version = await prisma.exerciseVersion.create({
    data: {
      exerciseId: earlier.exerciseId,
      number,
      hash: bundle.hash,
      definition: JSON.parse(JSON.stringify(definition)) as Prisma.InputJsonObject,
      starter,
      expectedMinutes: definition.expectedMinutes,
      passScore: definition.passScore,
      rungs: [...definition.rungs],
      cpuSeconds: definition.limits.cpuSeconds,
      memoryMb: definition.limits.memoryMb,
      texts: { create: earlier.texts.map(({ exerciseVersionId: _, ...text }) => text) },
      skills: { create: earlier.skills.map(({ skillId, weight }) => ({ skillId, weight })) },
    },
  })
  const exercise = await prisma.exercise.update({ where: { slug }, data: { currentVersion: number } })
  return { exercise, version }
}

export interface SubmissionGiven {
  member: { organizationId: string; userId: string }
  exercise?: PublishedExercise
  code?: string
  locale?: string
  /** Queue it as the api does; on by default. */
  queued?: boolean
}

/** Code handed in by a member, queued for grading. */
export async function createSubmission(
  prisma: PrismaClient,
  given: SubmissionGiven,
): Promise<{ submission: Submission; runId?: string }> {
  const { organizationId, userId } = given.member
  const { exercise, version } = given.exercise ?? (await createExercise(prisma))
  const code = given.code ?? 'export async function train(ctx) {\n  return {}\n}\n'
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.organization_id', ${organizationId}, true)`
    const [attempt] = await tx.$queryRaw<[{ number: number }]>`
      select app.next_attempt(${userId}::uuid, ${exercise.slug}) as number`
    const submission = await tx.submission.create({
      data: {
        organizationId,
        userId,
        exerciseSlug: exercise.slug,
        exerciseVersion: version.hash,
        code,
        codeHash: sha256(code),
        locale: given.locale ?? 'en',
        attemptNumber: attempt.number,
      },
    })
    if (given.queued === false) return { submission }
    const [run] = await tx.$queryRaw<[{ id: string }]>`select app.submit_run(${submission.id}::uuid) as id`
    return { submission, runId: run.id }
  })
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function textIn(locale: string, slug: string) {
  const title = locale === 'en' ? `Exercise ${slug}` : `练习 ${slug}`
  return {
    locale,
    title,
    summary: title,
    statement: `# ${title}`,
    afterword: title,
    sourceHash: sha256(title),
  }
}

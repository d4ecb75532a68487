import { hashed } from '@skillgrad/exercises/bundle'
import { rungs, type Rung } from '@skillgrad/exercises/contract'
import type pg from 'pg'
import { z } from 'zod'
import { openBundle, type GradableExercise } from '../grading/index.js'
import { Advice } from './terminal.js'

const localized = z.object({ en: z.string(), 'zh-CN': z.string() })
const hashes = z.object({ code: z.string(), exercise: z.string(), data: z.string() })

export const criteria = z.array(
  z.object({ id: z.string(), passed: z.boolean(), credit: z.number(), reason: localized.optional() }),
)

const storedRow = z.object({
  id: z.uuid(),
  submission: z.uuid(),
  attempt: z.number().int(),
  slug: z.string(),
  standing: z.enum(['proposed', 'standing', 'superseded', 'set_aside']),
  gradedAt: z.date(),
  verdict: z.enum(['passed', 'failed', 'learner_error', 'our_fault']),
  points: z.number().int().nullable(),
  fault: z.string().nullable(),
  criteria,
  curve: z.array(z.unknown()),
  backend: z.object({ rung: z.enum(rungs).optional(), text: z.string().optional() }),
  hashes: hashes.partial(),
  version: z.string(),
  number: z.number().int(),
  seed: z.string().nullable(),
  code: z.string(),
  codeRemovedAt: z.date().nullable(),
})

/** A grading with all that it takes to run it again. */
export type StoredGrading = Omit<z.output<typeof storedRow>, 'backend'> & {
  /** The rung it ran on, and in words what computed; absent where no runner came up. */
  backend: { rung?: Rung; text?: string }
  seed: string
}

/** By its own id, or by the submission's, whose standing grading it then is. Throws advice where it can't be run again. */
export async function readGrading(client: pg.Client, id: string): Promise<StoredGrading> {
  const { rows } = await client.query<Record<string, unknown>>(
    `select g.id, g.submission_id as submission, s.attempt_number as attempt, s.exercise_slug as slug, g.standing, g.graded_at as "gradedAt",
       g.verdict, g.points, g.fault, g.criteria, g.curve, g.backend, g.hashes, v.hash as version, v.number, g.data_seed as seed, s.code,
       s.code_removed_at as "codeRemovedAt"
     from app.grading g
     join app.submission s on s.organization_id = g.organization_id and s.id = g.submission_id
     join catalogue.exercise_version v on v.hash = g.exercise_version
     where g.id = $1 or (g.submission_id = $1 and g.standing = 'standing')`,
    [id],
  )
  if (!rows[0]) throw new Advice(`There is no grading, and no graded submission, with the id ${id}.`)
  const { seed, ...stored } = storedRow.parse(rows[0])
  if (stored.verdict === 'our_fault')
    throw new Advice('This grading failed on our side: nothing was found that could be found again.')
  if (stored.codeRemovedAt)
    throw new Advice(
      'The code of this submission was removed, by age or with its author, so it cannot be run again.',
    )
  if (seed === null)
    throw new Advice(
      'This grading is older than the recording of data seeds, so the hidden data it was made on cannot be made again.',
    )
  return { ...stored, seed }
}

/** Exactly the version that graded, from the database, checked against its hash. Nothing is kept on disk. */
export async function readVersion(client: pg.Client, version: string): Promise<GradableExercise> {
  const file = async (hash: string): Promise<Uint8Array> => {
    const { rows } = await client.query<{ bytes: Uint8Array | null }>(
      'select app.exercise_file($1) as bytes',
      [hash],
    )
    const bytes = rows[0]?.bytes
    if (!bytes)
      throw new Advice(`The exercise file ${hash} is not in the database, so this version cannot be run.`)
    if (hashed(bytes).hash !== hash) throw new Advice(`The exercise file ${hash} has another content.`)
    return bytes
  }
  return openBundle({ hash: version, bytes: await file(version) }, file)
}

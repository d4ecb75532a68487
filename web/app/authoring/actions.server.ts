import { data, redirect } from '@remix-run/node'
import { z } from 'zod'
import { refused, text, type UserError } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import type { OwnExerciseOutcomeFragment } from '~/graphql/generated/graphql'
import { withLeftOut } from './left-out'
import type { SaveAnswer, SavedFile } from './unsaved-files'

graphql(`
  fragment OwnExerciseOutcome on OwnExercisePayload {
    exercise {
      id
      slug
      title
      revision
    }
    leftOut
    userErrors {
      code
      path
      message
    }
  }
`)

const CreateMutation = graphql(`
  mutation CreateOwnExercise($input: CreateOwnExerciseInput!) {
    createOwnExercise(input: $input) {
      ...OwnExerciseOutcome
    }
  }
`)
const ReplaceMutation = graphql(`
  mutation ReplaceManuscript($input: ReplaceManuscriptInput!) {
    replaceManuscript(input: $input) {
      ...OwnExerciseOutcome
    }
  }
`)
const SaveMutation = graphql(`
  mutation SaveManuscriptFile($input: SaveManuscriptFileInput!) {
    saveManuscriptFile(input: $input) {
      ...OwnExerciseOutcome
    }
  }
`)
const TryMutation = graphql(`
  mutation TryOwnExercise($input: TryOwnExerciseInput!) {
    tryOwnExercise(input: $input) {
      ...OwnExerciseOutcome
    }
  }
`)
const PublishMutation = graphql(`
  mutation PublishOwnExercise($input: PublishOwnExerciseInput!) {
    publishOwnExercise(input: $input) {
      ...OwnExerciseOutcome
    }
  }
`)
const RetireMutation = graphql(`
  mutation RetireOwnExercise($input: RetireOwnExerciseInput!) {
    retireOwnExercise(input: $input) {
      ...OwnExerciseOutcome
    }
  }
`)

/** What the files of an exercise need, and more. */
const largestZip = 2.5 * 1024 * 1024

/** Begins an exercise and goes to it; with the files of a zip where one was chosen. */
export async function createExercise(request: Request, org: string) {
  const form = await request.formData()
  const zip = await zipIn(form)
  if (zip === 'too-large') return data({ tooLarge: true as const }, { status: 422 })
  const input = { organization: text(form, 'organization'), name: text(form, 'name'), zip }
  const { createOwnExercise } = await query(request, CreateMutation, { input })
  const { exercise, userErrors, leftOut } = createOwnExercise
  if (!exercise) return refused(userErrors, form, ['name'])
  return redirect(withLeftOut(`/o/${org}/authoring/${exercise.slug}`, leftOut))
}

type Handler = (request: Request, form: FormData) => Promise<unknown>

const handlers: Readonly<Record<string, Handler>> = {
  save,
  remove,
  replace,
  try: async (request, form) =>
    outcome((await query(request, TryMutation, { input: exerciseIn(form) })).tryOwnExercise, form),
  publish: async (request, form) =>
    outcome((await query(request, PublishMutation, { input: exerciseIn(form) })).publishOwnExercise, form),
  retire: async (request, form) =>
    outcome((await query(request, RetireMutation, { input: exerciseIn(form) })).retireOwnExercise, form),
}

/** The forms of one exercise's page, told apart by the button that was pressed. */
export async function changeExercise(request: Request) {
  const form = await request.formData()
  const intent = text(form, 'intent')
  // Every object has a `constructor` too, which is none of ours.
  const handler = Object.hasOwn(handlers, intent) ? handlers[intent] : undefined
  if (!handler) throw new Response(null, { status: 400 })
  return handler(request, form)
}

const savedFiles = z.array(z.object({ path: z.string(), text: z.string() })).max(40)

/** One file after the other, each onto the revision that the one before made. */
async function save(request: Request, form: FormData) {
  const files = savedFiles.safeParse(parsed(form.get('files')))
  if (!files.success) throw new Response(null, { status: 400 })
  const saved: SavedFile[] = []
  let baseRevision = revisionIn(form)
  for (const file of files.data) {
    const input = { ...exerciseIn(form), ...file, baseRevision }
    const { saveManuscriptFile } = await query(request, SaveMutation, { input })
    const { exercise, userErrors } = saveManuscriptFile
    if (!exercise) {
      const refusal = {
        message: userErrors.map(({ message }) => message).join(' '),
        isStale: userErrors.some(({ code }) => code === 'STALE_MANUSCRIPT'),
      }
      return data<SaveAnswer>({ saved, revision: baseRevision, refusal }, { status: 422 })
    }
    saved.push(file)
    // A colleague's save right after this one may be counted in the answer, and must not be taken as seen.
    baseRevision = Math.min(exercise.revision, baseRevision + 1)
  }
  return { saved, revision: baseRevision } satisfies SaveAnswer
}

async function remove(request: Request, form: FormData) {
  const path = text(form, 'path')
  const input = { ...exerciseIn(form), path, text: null, baseRevision: revisionIn(form) }
  const { saveManuscriptFile } = await query(request, SaveMutation, { input })
  // Named in the answer: until it is there, the author may have opened another file.
  return saveManuscriptFile.exercise ? { done: path } : outcome(saveManuscriptFile, form)
}

async function replace(request: Request, form: FormData) {
  const zip = await zipIn(form)
  if (zip === 'too-large' || zip === undefined) return data({ tooLarge: true as const }, { status: 422 })
  const input = { ...exerciseIn(form), zip, baseRevision: revisionIn(form) }
  return outcome((await query(request, ReplaceMutation, { input })).replaceManuscript, form)
}

const exerciseIn = (form: FormData) => ({ exercise: text(form, 'exercise') })
const revisionIn = (form: FormData) => Number(text(form, 'revision')) || 0

/** The zip of a form in base64; undefined where none was chosen. */
export async function zipIn(form: FormData, most = largestZip): Promise<string | 'too-large' | undefined> {
  const file = form.get('zip')
  if (!(file instanceof Blob) || file.size === 0) return undefined
  if (file.size > most) return 'too-large'
  return Buffer.from(await file.arrayBuffer()).toString('base64')
}

function outcome({ exercise, leftOut, userErrors }: OwnExerciseOutcomeFragment, form: FormData) {
  if (!exercise) return refused(userErrors as UserError[], form, [])
  return { done: exercise.title, leftOut: [...leftOut] }
}

function parsed(text: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return undefined
  }
}

import { data, redirect } from '@remix-run/node'
import { z } from 'zod'
import { refused, text, type UserError } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import type { OwnExerciseOutcomeFragment } from '~/graphql/generated/graphql'

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

/** The api takes 4 MB in one request, and base64 makes three bytes four. */
export const largestZip = 2.5 * 1024 * 1024

/** Begins an exercise and goes to it; with the files of a zip where one was chosen. */
export async function createExercise(request: Request, org: string) {
  const form = await request.formData()
  const zip = await zipIn(form)
  if (zip === 'too-large') return data({ tooLarge: true as const }, { status: 422 })
  const input = { organization: text(form, 'organization'), name: text(form, 'name'), zip }
  const { createOwnExercise } = await query(request, CreateMutation, { input })
  const { exercise, userErrors, leftOut } = createOwnExercise
  if (!exercise) return refused(userErrors, form, ['name'])
  const address = `/o/${org}/authoring/${exercise.slug}`
  return redirect(leftOut.length > 0 ? `${address}?${leftOutQuery(leftOut)}` : address)
}

function leftOutQuery(paths: readonly string[]): URLSearchParams {
  return new URLSearchParams(paths.slice(0, 10).map((path) => ['leftOut', path]))
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
  const handler = handlers[text(form, 'intent')]
  if (!handler) throw new Response(null, { status: 400 })
  return handler(request, form)
}

const savedFiles = z.array(z.object({ path: z.string(), text: z.string() })).max(40)

/** One file after the other, each onto the revision that the one before made. */
async function save(request: Request, form: FormData) {
  const files = savedFiles.safeParse(parsed(form.get('files')))
  if (!files.success) throw new Response(null, { status: 400 })
  let baseRevision = revisionIn(form)
  for (const file of files.data) {
    const input = { ...exerciseIn(form), ...file, baseRevision }
    const { saveManuscriptFile } = await query(request, SaveMutation, { input })
    if (!saveManuscriptFile.exercise) return refused(saveManuscriptFile.userErrors, form, [])
    baseRevision = saveManuscriptFile.exercise.revision
  }
  return { done: files.data.map(({ path }) => path).join(', '), saved: files.data }
}

async function remove(request: Request, form: FormData) {
  const input = {
    ...exerciseIn(form),
    path: text(form, 'path'),
    text: null,
    baseRevision: revisionIn(form),
  }
  return outcome((await query(request, SaveMutation, { input })).saveManuscriptFile, form)
}

async function replace(request: Request, form: FormData) {
  const zip = await zipIn(form)
  if (zip === 'too-large' || zip === undefined) return data({ tooLarge: true as const }, { status: 422 })
  const input = { ...exerciseIn(form), zip, baseRevision: revisionIn(form) }
  return outcome((await query(request, ReplaceMutation, { input })).replaceManuscript, form)
}

const exerciseIn = (form: FormData) => ({ exercise: text(form, 'exercise') })
const revisionIn = (form: FormData) => Number(text(form, 'revision')) || 0

async function zipIn(form: FormData): Promise<string | 'too-large' | undefined> {
  const file = form.get('zip')
  if (!(file instanceof Blob) || file.size === 0) return undefined
  if (file.size > largestZip) return 'too-large'
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

import { metrics } from '@skillgrad/exercises/declared'
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { zipSync } from 'fflate'
import type { RequestContext } from '../../context.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { settle } from '../../graphql/refusal.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { Organization } from '../organization/organization.type.js'
import {
  createOwnExercise,
  publishExercise,
  replaceManuscript,
  requireOwnExercise,
  retireExercise,
  saveManuscriptFile,
  tryExercise,
} from './authoring.service.js'
import {
  CreateOwnExerciseInput,
  ManuscriptFile,
  ManuscriptProblem,
  Metric,
  OwnExercise,
  type OwnExerciseInput,
  OwnExercisePayload,
  PublishOwnExerciseInput,
  ReplaceManuscriptInput,
  RetireOwnExerciseInput,
  SaveManuscriptFileInput,
  Trial,
  TryOwnExerciseInput,
} from './authoring.type.js'
import { auditExercise } from './audit-exercise.js'
import { documentFile, largest } from './manuscript/files.js'
import { currentManuscript } from './manuscript/current.js'
import {
  findOwnExercise,
  listOwnExercises,
  readFileOf,
  readFiles,
  type OwnExerciseRow,
} from './own-exercise.repository.js'
import { toOwnExercise } from './to-own-exercise.js'
import { readTrials } from './trials.js'

@Resolver(() => Organization)
export class AuthoringResolver {
  @FieldResolver(() => Boolean)
  viewerCanAuthor(@Root() { tenant }: Organization): boolean {
    return can(tenant, 'exercise:author')
  }

  @FieldResolver(() => [OwnExercise], { description: 'None for whoever may not write exercises.' })
  async ownExercises(@Root() { tenant }: Organization): Promise<OwnExercise[]> {
    if (!can(tenant, 'exercise:author')) return []
    const rows = await listOwnExercises(tenant)
    const documents = await readFileOf(
      tenant,
      rows.map(({ exerciseId }) => exerciseId),
      documentFile,
    )
    return rows.map((row) => toOwnExercise(tenant, row, documents.get(row.exerciseId)))
  }

  @FieldResolver(() => OwnExercise, { nullable: true })
  async ownExercise(
    @Root() { tenant }: Organization,
    @Arg('slug', () => String) slug: string,
  ): Promise<OwnExercise | null> {
    if (!can(tenant, 'exercise:author')) return null
    const row = await findOwnExercise(tenant, { slug })
    return row && withTitle(tenant, row)
  }

  @FieldResolver(() => [Metric], { description: 'All that a company’s own exercise can be graded by.' })
  metrics(@Root() { tenant }: Organization): Metric[] {
    return Object.entries(metrics).map(([name, { title, description, form, better }]) => ({
      name,
      title: title[tenant.locale],
      description: description[tenant.locale],
      form,
      better,
    }))
  }
}

@Resolver(() => OwnExercise)
export class OwnExerciseResolver {
  @FieldResolver(() => [ManuscriptFile])
  async files(@Root() { tenant, row }: OwnExercise): Promise<ManuscriptFile[]> {
    const files = await readFiles(tenant, row.exerciseId)
    return [...files]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([path, content]) => ({
        path,
        bytes: content.length,
        text: content.length > largest.text ? null : new TextDecoder().decode(content),
      }))
  }

  @FieldResolver(() => [ManuscriptProblem])
  async problems(@Root() { tenant, row }: OwnExercise): Promise<ManuscriptProblem[]> {
    const current = await currentManuscript(tenant, row)
    if (!('problems' in current)) return []
    return current.problems.map(({ file, line, message }) => ({
      file,
      line: line ?? null,
      message: message[tenant.locale],
    }))
  }

  @FieldResolver(() => [Trial], { description: 'All that must be tried of exactly what the files are now.' })
  async trials(@Root() { tenant, row }: OwnExercise): Promise<Trial[]> {
    const current = await currentManuscript(tenant, row)
    return 'problems' in current ? [] : readTrials(tenant, current.bundle.hash, current.manuscript)
  }

  @FieldResolver(() => Boolean, { description: 'Whether learners have exactly what the files are now.' })
  async isPublished(@Root() { tenant, row }: OwnExercise): Promise<boolean> {
    const offered = tenant.catalogue.exercises.find(({ id }) => id === row.exerciseId)
    if (!offered) return false
    const current = await currentManuscript(tenant, row)
    return 'bundle' in current && current.bundle.hash === offered.hash
  }

  @FieldResolver(() => String, { description: 'All files as a zip, in base64.' })
  async archive(@Root() { tenant, row }: OwnExercise): Promise<string> {
    const files = await readFiles(tenant, row.exerciseId)
    // Asked for by whoever takes the files out of the company, and so the one reading that is recorded.
    await tenant.db.write((tx) => auditExercise(tx, tenant, row, { action: 'exercise.exported' }))
    return Buffer.from(zipSync(Object.fromEntries(files))).toString('base64')
  }
}

@Resolver()
export class AuthoringMutations {
  @Mutation(() => OwnExercisePayload)
  createOwnExercise(
    @Arg('input', () => CreateOwnExerciseInput) input: CreateOwnExerciseInput,
    @Ctx() context: RequestContext,
  ): Promise<OwnExercisePayload> {
    return settled(context, async () => {
      const tenant = await context.requireTenantOf(input.organization)
      const { id, leftOut } = await createOwnExercise(tenant, input)
      return { row: await readAgain(tenant, id), leftOut, tenant }
    })
  }

  @Mutation(() => OwnExercisePayload)
  replaceManuscript(
    @Arg('input', () => ReplaceManuscriptInput) input: ReplaceManuscriptInput,
    @Ctx() context: RequestContext,
  ): Promise<OwnExercisePayload> {
    return acted(context, input, (tenant, row) => replaceManuscript(tenant, row, input))
  }

  @Mutation(() => OwnExercisePayload)
  saveManuscriptFile(
    @Arg('input', () => SaveManuscriptFileInput) input: SaveManuscriptFileInput,
    @Ctx() context: RequestContext,
  ): Promise<OwnExercisePayload> {
    return acted(context, input, (tenant, row) => saveManuscriptFile(tenant, row, input))
  }

  @Mutation(() => OwnExercisePayload, {
    description: 'Grades the author’s own files with what they are now.',
  })
  tryOwnExercise(
    @Arg('input', () => TryOwnExerciseInput) input: TryOwnExerciseInput,
    @Ctx() context: RequestContext,
  ): Promise<OwnExercisePayload> {
    return acted(context, input, tryExercise)
  }

  @Mutation(() => OwnExercisePayload)
  publishOwnExercise(
    @Arg('input', () => PublishOwnExerciseInput) input: PublishOwnExerciseInput,
    @Ctx() context: RequestContext,
  ): Promise<OwnExercisePayload> {
    return acted(context, input, publishExercise)
  }

  @Mutation(() => OwnExercisePayload)
  retireOwnExercise(
    @Arg('input', () => RetireOwnExerciseInput) input: RetireOwnExerciseInput,
    @Ctx() context: RequestContext,
  ): Promise<OwnExercisePayload> {
    return acted(context, input, retireExercise)
  }
}

type Act = (tenant: Tenant, row: OwnExerciseRow) => Promise<readonly string[] | void>

/** What an author did to an exercise, and how it is after that. */
function acted(
  context: RequestContext,
  { exercise }: OwnExerciseInput,
  act: Act,
): Promise<OwnExercisePayload> {
  return settled(context, async () => {
    const organizationId = decodeIdOf('OwnExercise', exercise)?.organizationId ?? null
    const tenant = await context.requireTenant(organizationId)
    const row = await requireOwnExercise(tenant, exercise)
    const leftOut = (await act(tenant, row)) ?? []
    const afresh = await context.afresh(tenant.organization.id)
    return { row: await readAgain(afresh, row.exerciseId), leftOut, tenant: afresh }
  })
}

async function settled(
  context: RequestContext,
  act: () => Promise<{ row: OwnExerciseRow; leftOut: readonly string[]; tenant: Tenant }>,
): Promise<OwnExercisePayload> {
  const refused: { exercise: OwnExercise | null; leftOut: readonly string[] } = {
    exercise: null,
    leftOut: [],
  }
  return settle(context.locale, refused, async () => {
    const { row, leftOut, tenant } = await act()
    return { exercise: await withTitle(tenant, row), leftOut }
  })
}

async function readAgain(tenant: Tenant, id: string): Promise<OwnExerciseRow> {
  const row = await findOwnExercise(tenant, { id })
  if (!row) throw new Error('An exercise just written is not there')
  return row
}

async function withTitle(tenant: Tenant, row: OwnExerciseRow): Promise<OwnExercise> {
  const documents = await readFileOf(tenant, [row.exerciseId], documentFile)
  return toOwnExercise(tenant, row, documents.get(row.exerciseId))
}

import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal, settle, userError } from '../../graphql/refusal.js'
import type { Tenant } from '../../tenant.js'
import type { Problem } from '../authoring/manuscript/problem.js'
import { importOwnCourse, replaceOwnCourse, type Imported } from './files/import-course.js'
import { addOwnLesson, changeOwnCourse, createOwnCourse, requireOwnCourse } from './own-course.service.js'
import { findOwnCourse, type OwnCourseRow } from './own-course.repository.js'
import {
  AddOwnLessonInput,
  ChangeOwnCourseInput,
  CreateOwnCourseInput,
  ImportOwnCourseInput,
  type OwnCourseInput,
  PublishOwnCourseInput,
  ReplaceOwnCourseInput,
  RepublishOwnCourseInput,
  RetireOwnCourseInput,
  SaveOwnLessonInput,
  SettleOwnLessonInput,
} from './own-course.input.js'
import {
  type CourseFileProblem,
  ImportOwnCoursePayload,
  type OwnCourse,
  OwnCoursePayload,
  SaveOwnLessonPayload,
} from './own-course.type.js'
import { publishAgain, publishOwnCourse, retireOwnCourse } from './publish-course.js'
import { saveOwnLesson, settleOwnLesson } from './save-lesson.js'
import { toOwnCourse, toOwnLesson } from './to-own-course.js'

@Resolver()
export class OwnCourseMutations {
  @Mutation(() => OwnCoursePayload)
  createOwnCourse(
    @Arg('input', () => CreateOwnCourseInput) input: CreateOwnCourseInput,
    @Ctx() context: RequestContext,
  ): Promise<OwnCoursePayload> {
    return settled(context, async () => {
      const tenant = await context.requireTenantOf(input.organization)
      return again(tenant, await createOwnCourse(tenant, input))
    })
  }

  @Mutation(() => ImportOwnCoursePayload, {
    description: 'A new draft from the files of a course; nothing of it is published.',
  })
  importOwnCourse(
    @Arg('input', () => ImportOwnCourseInput) input: ImportOwnCourseInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportOwnCoursePayload> {
    return imported(context, async () => {
      const tenant = await context.requireTenantOf(input.organization)
      return { tenant, made: await importOwnCourse(tenant, input) }
    })
  }

  @Mutation(() => ImportOwnCoursePayload, {
    description: 'All that is being written, replaced by the files of a course; nothing of it is published.',
  })
  replaceOwnCourse(
    @Arg('input', () => ReplaceOwnCourseInput) input: ReplaceOwnCourseInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportOwnCoursePayload> {
    return imported(context, async () => {
      const tenant = await tenantOf(context, input)
      const row = await requireOwnCourse(tenant, input.course)
      return { tenant, made: await replaceOwnCourse(tenant, row, input) }
    })
  }

  @Mutation(() => OwnCoursePayload)
  changeOwnCourse(
    @Arg('input', () => ChangeOwnCourseInput) input: ChangeOwnCourseInput,
    @Ctx() context: RequestContext,
  ): Promise<OwnCoursePayload> {
    const { baseRevision, texts = null, lessons = null } = input
    return acted(context, input, (tenant, row) =>
      changeOwnCourse(tenant, row, { baseRevision, texts, lessons, removed: input.removed ?? [] }),
    )
  }

  @Mutation(() => OwnCoursePayload)
  addOwnLesson(
    @Arg('input', () => AddOwnLessonInput) input: AddOwnLessonInput,
    @Ctx() context: RequestContext,
  ): Promise<OwnCoursePayload> {
    return acted(context, input, (tenant, row) => addOwnLesson(tenant, row, input))
  }

  @Mutation(() => SaveOwnLessonPayload)
  async saveOwnLesson(
    @Arg('input', () => SaveOwnLessonInput) input: SaveOwnLessonInput,
    @Ctx() context: RequestContext,
  ): Promise<SaveOwnLessonPayload> {
    let isStale = false
    const refused: Omit<SaveOwnLessonPayload, 'userErrors'> = { lesson: null }
    const payload = await settle(context.locale, refused, async () => {
      const tenant = await tenantOf(context, input)
      const { saved, lesson } = await saveOwnLesson(
        tenant,
        await requireOwnCourse(tenant, input.course),
        input,
      )
      isStale = !saved
      return { lesson: toOwnLesson(tenant, lesson) }
    })
    return isStale ? { ...payload, userErrors: [stale(context)] } : payload
  }

  @Mutation(() => SaveOwnLessonPayload)
  settleOwnLesson(
    @Arg('input', () => SettleOwnLessonInput) input: SettleOwnLessonInput,
    @Ctx() context: RequestContext,
  ): Promise<SaveOwnLessonPayload> {
    const refused: Omit<SaveOwnLessonPayload, 'userErrors'> = { lesson: null }
    return settle(context.locale, refused, async () => {
      const tenant = await tenantOf(context, input)
      const row = await requireOwnCourse(tenant, input.course)
      return { lesson: toOwnLesson(tenant, await settleOwnLesson(tenant, row, input)) }
    })
  }

  @Mutation(() => OwnCoursePayload)
  publishOwnCourse(
    @Arg('input', () => PublishOwnCourseInput) input: PublishOwnCourseInput,
    @Ctx() context: RequestContext,
  ): Promise<OwnCoursePayload> {
    return acted(context, input, (tenant, row) => publishOwnCourse(tenant, row, input))
  }

  @Mutation(() => OwnCoursePayload, { description: 'Offers an older version again, as the next one.' })
  republishOwnCourse(
    @Arg('input', () => RepublishOwnCourseInput) input: RepublishOwnCourseInput,
    @Ctx() context: RequestContext,
  ): Promise<OwnCoursePayload> {
    const { version: number, notes } = input
    return acted(context, input, (tenant, row) => publishAgain(tenant, row, { number, notes }))
  }

  @Mutation(() => OwnCoursePayload)
  retireOwnCourse(
    @Arg('input', () => RetireOwnCourseInput) input: RetireOwnCourseInput,
    @Ctx() context: RequestContext,
  ): Promise<OwnCoursePayload> {
    return acted(context, input, retireOwnCourse)
  }
}

const stale = ({ locale }: RequestContext) => userError(new Refusal('STALE_LESSON', ['baseRevision']), locale)

/** What an author did to a course, and how it is after that. */
export function acted(
  context: RequestContext,
  input: OwnCourseInput,
  act: (tenant: Tenant, row: OwnCourseRow) => Promise<void>,
): Promise<OwnCoursePayload> {
  return settled(context, async () => {
    const tenant = await tenantOf(context, input)
    const row = await requireOwnCourse(tenant, input.course)
    await act(tenant, row)
    return again(await context.afresh(tenant.organization.id), row.courseId)
  })
}

/** What became of a zip; of one that was refused, everything that is wrong with it. */
async function imported(
  context: RequestContext,
  act: () => Promise<{ tenant: Tenant; made: Imported }>,
): Promise<ImportOwnCoursePayload> {
  let problems: CourseFileProblem[] = []
  const refused: Omit<ImportOwnCoursePayload, 'userErrors'> = { course: null, problems, leftOut: [] }
  const payload = await settle(context.locale, refused, async () => {
    const { tenant, made } = await act()
    if (!('problems' in made))
      return { course: await again(tenant, made.courseId), problems, leftOut: made.leftOut }
    problems = made.problems.map(({ file, line = null, message }) => ({
      ...{ file, line },
      message: message[context.locale],
    }))
    const [{ message: first }] = made.problems as [Problem]
    throw new Refusal('COURSE_FILES', ['zip'], { count: problems.length, first: first[context.locale] })
  })
  return { ...payload, problems }
}

function tenantOf(context: RequestContext, { course }: OwnCourseInput): Promise<Tenant> {
  return context.requireTenant(decodeIdOf('OwnCourse', course)?.organizationId ?? null)
}

function settled(context: RequestContext, act: () => Promise<OwnCourse>): Promise<OwnCoursePayload> {
  return settle<Omit<OwnCoursePayload, 'userErrors'>>(context.locale, { course: null }, async () => ({
    course: await act(),
  }))
}

async function again(tenant: Tenant, id: string): Promise<OwnCourse> {
  const row = await findOwnCourse(tenant, { id })
  if (!row) throw new Error('A course just written is not there')
  return toOwnCourse(tenant, row)
}

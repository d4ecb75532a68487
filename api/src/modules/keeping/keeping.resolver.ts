import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { settle } from '../../graphql/refusal.js'
import type { Tenant } from '../../tenant.js'
import type { LessonPlace } from '../course/course.service.js'
import { Lesson } from '../course/course.type.js'
import { toLesson } from '../course/to-course.js'
import { Organization } from '../organization/organization.type.js'
import { addHighlight, bookmark, changeHighlight, removeHighlight, requireLesson, saveNote } from './keep.js'
import {
  AddHighlightInput,
  BookmarkLessonInput,
  ChangeHighlightInput,
  Highlight,
  KeepingPayload,
  KeptLesson,
  type LessonInput,
  LessonNote,
  RemoveHighlightInput,
  SaveLessonNoteInput,
} from './keeping.type.js'
import type { KeptPlace } from './own-keeping.js'
import { bookmarkedAt, highlightsIn, keptLessons, noteOn, placeOf } from './to-keeping.js'

@Resolver(() => Organization)
export class KeptLessonsResolver {
  @FieldResolver(() => [KeptLesson], {
    description: 'What the viewer marked, noted and bookmarked; seen by nobody else.',
  })
  keptLessons(@Root() { tenant }: Organization): Promise<KeptLesson[]> {
    return keptLessons(tenant)
  }
}

@Resolver(() => Lesson)
export class KeepingResolver {
  @FieldResolver(() => [Highlight], { description: "The viewer's own, in the order of their making." })
  highlights(@Root() { tenant, version, row }: Lesson): Promise<Highlight[]> {
    return highlightsIn(tenant, { version, lesson: row })
  }

  @FieldResolver(() => LessonNote, { description: "The viewer's own." })
  note(@Root() { tenant, version, row }: Lesson): Promise<LessonNote> {
    return noteOn(tenant, { version, lesson: row })
  }

  @FieldResolver(() => Date, { nullable: true, description: 'By the viewer.' })
  bookmarkedAt(@Root() { tenant, version, row }: Lesson): Promise<Date | null> {
    return bookmarkedAt(tenant, { version, lesson: row })
  }

  @Mutation(() => KeepingPayload)
  bookmarkLesson(
    @Arg('input', () => BookmarkLessonInput) input: BookmarkLessonInput,
    @Ctx() context: RequestContext,
  ): Promise<KeepingPayload> {
    return atLesson(context, input, (tenant, place) => bookmark(tenant, place, input.isBookmarked))
  }

  @Mutation(() => KeepingPayload)
  saveLessonNote(
    @Arg('input', () => SaveLessonNoteInput) input: SaveLessonNoteInput,
    @Ctx() context: RequestContext,
  ): Promise<KeepingPayload> {
    return atLesson(context, input, (tenant, place) => saveNote(tenant, place, input))
  }

  @Mutation(() => KeepingPayload)
  addHighlight(
    @Arg('input', () => AddHighlightInput) input: AddHighlightInput,
    @Ctx() context: RequestContext,
  ): Promise<KeepingPayload> {
    return atLesson(context, input, (tenant, place) => addHighlight(tenant, place, input))
  }

  @Mutation(() => KeepingPayload)
  changeHighlight(
    @Arg('input', () => ChangeHighlightInput) input: ChangeHighlightInput,
    @Ctx() context: RequestContext,
  ): Promise<KeepingPayload> {
    return atHighlight(context, input, (tenant) => changeHighlight(tenant, input))
  }

  @Mutation(() => KeepingPayload)
  removeHighlight(
    @Arg('input', () => RemoveHighlightInput) input: RemoveHighlightInput,
    @Ctx() context: RequestContext,
  ): Promise<KeepingPayload> {
    return atHighlight(context, input, (tenant) => removeHighlight(tenant, input.highlight))
  }
}

function atLesson(
  context: RequestContext,
  input: LessonInput,
  keep: (tenant: Tenant, place: LessonPlace) => Promise<void>,
): Promise<KeepingPayload> {
  return settled(context, async () => {
    const tenant = await context.requireTenantOf(input.organization)
    const place = requireLesson(tenant, input.lesson)
    await keep(tenant, place)
    return toLesson(await context.afresh(tenant.organization.id), place.version, place.lesson)
  })
}

function atHighlight(
  context: RequestContext,
  { highlight }: { highlight: string },
  keep: (tenant: Tenant) => Promise<KeptPlace>,
): Promise<KeepingPayload> {
  return settled(context, async () => {
    const tenant = await context.requireTenant(decodeIdOf('Highlight', highlight)?.organizationId ?? null)
    const kept = await keep(tenant)
    const afresh = await context.afresh(tenant.organization.id)
    const place = await placeOf(afresh, kept)
    return place ? toLesson(afresh, place.version, place.lesson) : null
  })
}

function settled(context: RequestContext, act: () => Promise<Lesson | null>): Promise<KeepingPayload> {
  return settle<Omit<KeepingPayload, 'userErrors'>>(context.locale, { lesson: null }, async () => ({
    lesson: await act(),
  }))
}

import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql'
import { textFor } from '../../catalogue/texts.js'
import type { RequestContext } from '../../context.js'
import { isPresent } from '../../graphql/present.js'
import { Refusal, settle, userError } from '../../graphql/refusal.js'
import { lessonOfExercise } from '../course/course.service.js'
import { Lesson } from '../course/course.type.js'
import { toLesson } from '../course/to-course.js'
import { Organization } from '../organization/organization.type.js'
import { toSkill } from '../skill/to-skill.js'
import { Skill } from '../skill/skill.type.js'
import { allowanceOf } from '../submission/allowance.js'
import { ownSubmissionPage } from '../submission/submission-page.js'
import { Submission, SubmissionConnection } from '../submission/submission.type.js'
import { toSubmission } from '../submission/to-submission.js'
import { ownBest } from './best.js'
import { draftOf, saveDraft } from './draft.service.js'
import { Draft, Exercise, SaveDraftInput, SaveDraftPayload, SubmissionAllowance } from './exercise.type.js'
import { requireExercise, toExercise } from './to-exercise.js'

@Resolver(() => Organization)
export class ExercisesResolver {
  @FieldResolver(() => [Exercise])
  exercises(@Root() { tenant }: Organization): Exercise[] {
    return tenant.catalogue.exercises.map((exercise) => toExercise(tenant, exercise))
  }
}

@Resolver(() => Exercise)
export class ExerciseResolver {
  @FieldResolver(() => [Skill])
  skills(@Root() { tenant, row }: Exercise): Skill[] {
    return row.skills.map(({ skillId }) => toSkill(tenant, skillId)).filter(isPresent)
  }

  @FieldResolver(() => String, { nullable: true, description: 'Shown after passing; null before.' })
  async afterword(@Root() { tenant, row }: Exercise): Promise<string | null> {
    const best = await tenant.use(ownBest).load(row.slug)
    return best?.grading?.verdict === 'passed' ? textFor(tenant.locale, row.texts).afterword : null
  }

  @FieldResolver(() => Lesson, { nullable: true })
  async lesson(@Root() { tenant, row }: Exercise): Promise<Lesson | null> {
    const place = await lessonOfExercise(tenant, row.slug)
    return place && toLesson(tenant, place.version, place.lesson)
  }

  @FieldResolver(() => Draft, { nullable: true })
  draft(@Root() { tenant, row }: Exercise): Promise<Draft | null> {
    return draftOf(tenant, row.slug)
  }

  @FieldResolver(() => Submission, { nullable: true })
  async viewerBest(@Root() { tenant, row }: Exercise): Promise<Submission | null> {
    const best = await tenant.use(ownBest).load(row.slug)
    return best && toSubmission(tenant, best)
  }

  @FieldResolver(() => SubmissionConnection)
  submissions(
    @Root() { tenant, row }: Exercise,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<SubmissionConnection> {
    return ownSubmissionPage(tenant, row.slug, first, after)
  }

  @FieldResolver(() => SubmissionAllowance)
  viewerSubmissionsLeft(@Root() { tenant, row }: Exercise): Promise<SubmissionAllowance> {
    return tenant.db.read((db) => allowanceOf(db, tenant, row.slug))
  }

  @Mutation(() => SaveDraftPayload)
  async saveDraft(
    @Arg('input', () => SaveDraftInput) input: SaveDraftInput,
    @Ctx() context: RequestContext,
  ): Promise<SaveDraftPayload> {
    return settleDraft(context, async () => {
      const tenant = await context.requireTenantOf(input.organization)
      return saveDraft(tenant, requireExercise(tenant, input.exercise), input)
    })
  }
}

/** A conflict is told beside the stored draft, so that the page can offer both. */
async function settleDraft(
  context: RequestContext,
  save: () => Promise<{ saved: boolean; draft: Draft }>,
): Promise<SaveDraftPayload> {
  const stale = [userError(new Refusal('STALE_DRAFT', ['baseRevision']), context.locale)]
  const settled = await settle<{ draft: Draft | null; saved: boolean }>(
    context.locale,
    { draft: null, saved: true },
    save,
  )
  return { draft: settled.draft, userErrors: settled.saved ? settled.userErrors : stale }
}

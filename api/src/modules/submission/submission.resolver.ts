import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { GpuWait, SubmissionStatus } from '../../graphql/enums.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { settle } from '../../graphql/refusal.js'
import type { Place } from '../../live/waiting-line.js'
import type { Services } from '../../services.js'
import type { Tenant } from '../../tenant.js'
import { Exercise } from '../exercise/exercise.type.js'
import { requireExercise, toExercise } from '../exercise/to-exercise.js'
import { Member, Organization } from '../organization/organization.type.js'
import { formerMember, memberLoader } from '../organization/people.js'
import { gpuGraderAvailable } from '../system/system.service.js'
import { Grading } from './grading.type.js'
import { openHint, revealHint } from './hints.js'
import { liveCurve } from './live-curve.js'
import { Result } from './result.type.js'
import { latestResults } from './results.js'
import { codeLoader, earlierGradingsLoader } from './submission.repository.js'
import {
  cancelSubmission,
  requireOwnSubmission,
  submissionSeen,
  submitExercise,
} from './submission.service.js'
import {
  CancelSubmissionInput,
  CancelSubmissionPayload,
  CurvePoint,
  RevealHintInput,
  RevealHintPayload,
  Submission,
  SubmitExerciseInput,
  SubmitExercisePayload,
} from './submission.type.js'
import { toGrading, toSubmission } from './to-submission.js'
import { pageSize } from '../../graphql/page.type.js'

@Resolver(() => Organization)
export class SubmissionLookup {
  @FieldResolver(() => Submission, { nullable: true })
  async submission(
    @Root() { tenant }: Organization,
    @Arg('id', () => ID) id: string,
  ): Promise<Submission | null> {
    const row = await submissionSeen(tenant, id)
    return row && toSubmission(tenant, row)
  }

  @FieldResolver(() => Exercise, { nullable: true })
  exercise(@Root() { tenant }: Organization, @Arg('slug', () => String) slug: string): Exercise | null {
    const exercise = tenant.catalogue.exercises.find((candidate) => candidate.slug === slug)
    return exercise ? toExercise(tenant, exercise) : null
  }
}

@Resolver(() => Member)
export class MemberResults {
  @FieldResolver(() => [Result], {
    nullable: true,
    description: 'Newest first; null where the company shows those who manage the person levels alone.',
  })
  async results(
    @Root() { tenant, userId }: Member,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
  ): Promise<Result[] | null> {
    return latestResults(tenant, [userId], pageSize(first))
  }
}

@Resolver(() => Submission)
export class SubmissionResolver {
  @FieldResolver(() => Exercise)
  exercise(@Root() { tenant, row }: Submission): Exercise {
    const exercise = tenant.catalogue.exerciseBySlug.get(row.exerciseSlug)
    if (!exercise)
      throw new Error(`A submission names an exercise that is not in the catalogue: ${row.exerciseSlug}`)
    return toExercise(tenant, exercise)
  }

  @FieldResolver(() => Member)
  async by(@Root() { tenant, row }: Submission): Promise<Member> {
    return (await tenant.use(memberLoader).load(row.userId)) ?? formerMember(tenant, row.userId)
  }

  @FieldResolver(() => String, { description: 'Empty once `codeRemovedAt` is set.' })
  code(@Root() { tenant, row }: Submission): Promise<string> {
    return tenant.use(codeLoader).load(row.id)
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many go before it; null unless it waits for its turn. Pushed when others move.',
  })
  async queuePosition(
    @Root() submission: Submission,
    @Ctx() { services }: RequestContext,
  ): Promise<number | null> {
    return (await placeOf(services, submission))?.ahead ?? null
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Until training begins, judged by how long recent runs took and how many can be graded at once; null unless queued, and while no grader is there to take it.',
  })
  async estimatedWaitSeconds(
    @Root() submission: Submission,
    @Ctx() { services }: RequestContext,
  ): Promise<number | null> {
    return (await placeOf(services, submission))?.waitSeconds ?? null
  }

  @FieldResolver(() => GpuWait, {
    nullable: true,
    description:
      'Where the exercise asks for a GPU: TURN while a grader with one reports, GRADER while none does. Null unless queued.',
  })
  async gpuWait(
    @Root() { row, status }: Submission,
    @Ctx() { services }: RequestContext,
  ): Promise<GpuWait | null> {
    if (status !== 'QUEUED' || row.runs[0]?.kind !== 'gpu') return null
    return (await gpuGraderAvailable(services)) ? GpuWait.TURN : GpuWait.GRADER
  }

  @FieldResolver(() => [CurvePoint], {
    description: 'Curve so far while running, final once graded; at most 200 points.',
  })
  async curve(@Root() { tenant, row }: Submission): Promise<CurvePoint[]> {
    return liveCurve(tenant, row)
  }

  @FieldResolver(() => Grading, { nullable: true })
  grading(@Root() { tenant, row }: Submission): Grading | null {
    return row.grading && toGrading(tenant, row, row.grading)
  }

  @FieldResolver(() => [Grading], {
    description: 'What stood before a regrading replaced it, newest first; empty for most.',
  })
  async earlierGradings(@Root() { tenant, row }: Submission): Promise<Grading[]> {
    const gradings = await tenant.use(earlierGradingsLoader).load(row.id)
    return gradings.map((grading) => toGrading(tenant, row, grading))
  }

  @Mutation(() => SubmitExercisePayload)
  async submitExercise(
    @Arg('input', () => SubmitExerciseInput) input: SubmitExerciseInput,
    @Ctx() context: RequestContext,
  ): Promise<SubmitExercisePayload> {
    return settle<Omit<SubmitExercisePayload, 'userErrors'>>(
      context.locale,
      { submission: null },
      async () => {
        const tenant = await context.requireTenant(decodeIdOf('Organization', input.organization)?.id ?? null)
        const row = await submitExercise(tenant, requireExercise(tenant, input.exercise), {
          ...input,
          room: context.services.queueRoom,
        })
        return { submission: toSubmission(tenant, row) }
      },
    )
  }

  @Mutation(() => CancelSubmissionPayload)
  async cancelSubmission(
    @Arg('input', () => CancelSubmissionInput) input: CancelSubmissionInput,
    @Ctx() context: RequestContext,
  ): Promise<CancelSubmissionPayload> {
    return settle<Omit<CancelSubmissionPayload, 'userErrors'>>(
      context.locale,
      { submission: null },
      async () => {
        const tenant = await tenantOf(context, input.submission)
        const row = await requireOwnSubmission(tenant, input.submission)
        return { submission: toSubmission(tenant, await cancelSubmission(tenant, row)) }
      },
    )
  }

  @Mutation(() => RevealHintPayload)
  async revealHint(
    @Arg('input', () => RevealHintInput) input: RevealHintInput,
    @Ctx() context: RequestContext,
  ): Promise<RevealHintPayload> {
    return settle<Omit<RevealHintPayload, 'userErrors'>>(context.locale, { hint: null }, async () => {
      const tenant = await tenantOf(context, input.submission)
      const row = await requireOwnSubmission(tenant, input.submission)
      const owner = input.criterion ?? null
      await revealHint(tenant, row, owner)
      return { hint: await openHint(await context.afresh(tenant.organization.id), row, owner) }
    })
  }
}

async function placeOf({ line }: Services, { row, status }: Submission): Promise<Place | null> {
  const [run] = row.runs
  return status === SubmissionStatus.QUEUED && run ? line.placeOf(run.id) : null
}

async function tenantOf(context: RequestContext, submission: string): Promise<Tenant> {
  return context.requireTenant(decodeIdOf('Submission', submission)?.organizationId ?? null)
}

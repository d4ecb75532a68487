import { Arg, Ctx, FieldResolver, Float, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { AssessmentKind } from '../../graphql/enums.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import type { JsonValue } from '../../graphql/json.js'
import { Refusal, settle } from '../../graphql/refusal.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { Organization } from '../organization/organization.type.js'
import {
  AnswerItemInput,
  AppealInput,
  EndAttemptInput,
  ExportAttemptInput,
  StartAttemptInput,
  VoidAttemptInput,
} from './assessment.input.js'
import {
  Appeal,
  Assessment,
  Attempt,
  AttemptPayload,
  AttemptReport,
  ExportAttemptPayload,
  Item,
  MeasuredSubject,
} from './assessment.type.js'
import { ownAttempts, openOf, lastReported, attemptSeen } from './own-attempts.js'
import { appeal, appealsOf } from './report/appeal.js'
import { takeScoreLog } from './report/score-log.js'
import { answerItem, endEarly, voidAttempt } from './taking/answer-item.js'
import { assessmentsOf, findAssessment } from './taking/assessments.js'
import { bankOf, pendingOf, sittingOf, type AttemptWithResponses } from './taking/attempts.js'
import { questionsOf } from './taking/end-attempt.js'
import { mayVoid, retakeFrom } from './taking/retakes.js'
import { startAttempt } from './taking/start-attempt.js'
import { progressOf, posteriorOf } from './engine/next.js'
import { toAssessment, toAttempt, toItem } from './to-attempt.js'
import { measuredIn, toReport } from './to-report.js'

@Resolver(() => Organization)
export class AssessmentsResolver {
  @FieldResolver(() => [Assessment], {
    description: 'All that the viewer can take; empty while the questions are being prepared.',
  })
  async assessments(
    @Root() { tenant }: Organization,
    @Ctx() { services }: RequestContext,
  ): Promise<Assessment[]> {
    const banks = await services.banks.newest()
    if (!banks || !can(tenant, 'learn')) return []
    return (await assessmentsOf(tenant, banks)).map((plan) => toAssessment(tenant, plan))
  }

  @FieldResolver(() => Assessment, { nullable: true })
  async assessment(
    @Root() { tenant }: Organization,
    @Ctx() { services }: RequestContext,
    @Arg('kind', () => AssessmentKind) kind: AssessmentKind,
    @Arg('subject', () => String, { nullable: true }) subject?: string | null,
  ): Promise<Assessment | null> {
    const banks = await services.banks.newest()
    if (!banks || !can(tenant, 'learn')) return null
    const plan = await findAssessment(tenant, banks, { kind, subject: subject ?? null })
    return plan && toAssessment(tenant, plan)
  }

  @FieldResolver(() => Attempt, { nullable: true, description: "The viewer's, that waits to be finished." })
  async openAttempt(
    @Root() { tenant }: Organization,
    @Ctx() context: RequestContext,
  ): Promise<Attempt | null> {
    const open = openOf(await tenant.use(ownAttempts), tenant.now())
    return open && shown(context, tenant, await attemptSeen(tenant, open.id))
  }

  @FieldResolver(() => Attempt, { nullable: true, description: "One of the viewer's own." })
  async attempt(
    @Root() { tenant }: Organization,
    @Ctx() context: RequestContext,
    @Arg('id', () => String) id: string,
  ): Promise<Attempt | null> {
    const wanted = decodeIdOf('Attempt', id)
    if (!wanted || wanted.organizationId !== tenant.organization.id) return null
    return shown(context, tenant, await attemptSeen(tenant, wanted.id))
  }
}

@Resolver(() => Assessment)
export class AssessmentResolver {
  @FieldResolver(() => Date, {
    nullable: true,
    description: 'From when on the viewer may take it again; null where they may now.',
  })
  async retakeFrom(@Root() { tenant, plan }: Assessment): Promise<Date | null> {
    return retakeFrom(await tenant.use(ownAttempts), plan, tenant.now())
  }

  @FieldResolver(() => Attempt, { nullable: true, description: "The viewer's last one that says something." })
  async lastAttempt(
    @Root() { tenant, plan }: Assessment,
    @Ctx() context: RequestContext,
  ): Promise<Attempt | null> {
    const last = lastReported(await tenant.use(ownAttempts), plan)
    return last && shown(context, tenant, await attemptSeen(tenant, last.id))
  }
}

@Resolver(() => Attempt)
export class AttemptResolver {
  @FieldResolver(() => Item, { nullable: true, description: 'The question that waits for an answer.' })
  async item(@Root() { tenant, row }: Attempt): Promise<Item | null> {
    const pending = row.finishedAt || row.voidedAt ? null : pendingOf(row)
    if (!pending) return null
    const [question] = await tenant.db.read((db) => questionsOf(db, [pending]))
    return toItem(tenant, row, pending.position, question!)
  }

  @FieldResolver(() => Float, {
    description: 'How far along it is, from 0 to 1: in questions or in certainty, whichever is further.',
  })
  certainty(@Root() { banks, row }: Attempt): number {
    if (row.finishedAt) return 1
    const bank = bankOf(banks, row)
    const sitting = sittingOf(row)
    return Math.min(1, progressOf(bank, sitting, posteriorOf(bank, sitting)))
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether it may be set aside, which can be done once a year and before it is over.',
  })
  async viewerCanVoid(@Root() { tenant, row }: Attempt): Promise<boolean> {
    return !row.finishedAt && !row.voidedAt && mayVoid(await tenant.use(ownAttempts), tenant.now())
  }

  @FieldResolver(() => [MeasuredSubject], { description: 'Of its report, for lists of attempts.' })
  measured(@Root() attempt: Attempt): MeasuredSubject[] {
    return measuredIn(attempt)
  }

  @FieldResolver(() => [Appeal], { description: 'The oldest first.' })
  appeals(@Root() { tenant, row }: Attempt): Promise<Appeal[]> {
    return appealsOf(tenant, row)
  }

  @FieldResolver(() => AttemptReport, { nullable: true, description: 'From when it is over.' })
  report(@Root() attempt: Attempt): Promise<AttemptReport | null> {
    return toReport(attempt)
  }

  @Mutation(() => AttemptPayload)
  startAttempt(
    @Arg('input', () => StartAttemptInput) { organization, kind, subject, time }: StartAttemptInput,
    @Ctx() context: RequestContext,
  ): Promise<AttemptPayload> {
    return settled(context, async () => {
      const tenant = await context.requireTenantOf(organization)
      const wanted = { kind, subject: subject ?? null, timeFactor: time ?? 1 }
      return { tenant, row: await startAttempt(tenant, context.services.banks, wanted) }
    })
  }

  @Mutation(() => AttemptPayload)
  answerItem(
    @Arg('input', () => AnswerItemInput) { attempt, unknown, ...input }: AnswerItemInput,
    @Ctx() context: RequestContext,
  ): Promise<AttemptPayload> {
    return settled(context, async () => {
      const { tenant, id } = await named(context, attempt)
      const row = await answerItem(tenant, context.services.banks, id, {
        ...input,
        unknown: unknown ?? false,
      })
      return { tenant, row }
    })
  }

  @Mutation(() => AttemptPayload, { description: 'Ends it early, with what there is.' })
  endAttempt(
    @Arg('input', () => EndAttemptInput) { attempt }: EndAttemptInput,
    @Ctx() context: RequestContext,
  ): Promise<AttemptPayload> {
    return settled(context, async () => {
      const { tenant, id } = await named(context, attempt)
      return { tenant, row: await endEarly(tenant, context.services.banks, id) }
    })
  }

  @Mutation(() => AttemptPayload, {
    description: 'Puts what one objects to in a report before whoever runs the installation.',
  })
  appeal(
    @Arg('input', () => AppealInput) { attempt, words, position, tellsCompany }: AppealInput,
    @Ctx() context: RequestContext,
  ): Promise<AttemptPayload> {
    return settled(context, async () => {
      const { tenant, id } = await named(context, attempt)
      const said = { words, position: position ?? null, tellsCompany: tellsCompany ?? false }
      return { tenant, row: await appeal(tenant, id, said) }
    })
  }

  @Mutation(() => ExportAttemptPayload, {
    description: "Takes a copy of what the viewer's own report rests on, and records that it was taken.",
  })
  exportAttempt(
    @Arg('input', () => ExportAttemptInput) { attempt }: ExportAttemptInput,
    @Ctx() context: RequestContext,
  ): Promise<ExportAttemptPayload> {
    return settle<Omit<ExportAttemptPayload, 'userErrors'>>(context.locale, { log: null }, async () => {
      const { tenant, id } = await named(context, attempt)
      const log = await takeScoreLog(tenant, context.services.banks, id)
      return { log: log as unknown as JsonValue }
    })
  }

  @Mutation(() => AttemptPayload, { description: 'Sets it aside: it says nothing, and another may begin.' })
  voidAttempt(
    @Arg('input', () => VoidAttemptInput) { attempt }: VoidAttemptInput,
    @Ctx() context: RequestContext,
  ): Promise<AttemptPayload> {
    return settled(context, async () => {
      const { tenant, id } = await named(context, attempt)
      return { tenant, row: await voidAttempt(tenant, context.services.banks, id) }
    })
  }
}

interface Done {
  tenant: Tenant
  row: AttemptWithResponses
}

function settled(context: RequestContext, act: () => Promise<Done>): Promise<AttemptPayload> {
  return settle<Omit<AttemptPayload, 'userErrors'>>(context.locale, { attempt: null }, async () => {
    const { tenant, row } = await act()
    return { attempt: await shown(context, await context.afresh(tenant.organization.id), row) }
  })
}

async function named(context: RequestContext, globalId: string): Promise<{ tenant: Tenant; id: string }> {
  const wanted = decodeIdOf('Attempt', globalId)
  const tenant = await context.requireTenant(wanted?.organizationId ?? null)
  if (!wanted) throw new Refusal('NOT_FOUND', ['attempt'])
  return { tenant, id: wanted.id }
}

async function shown(
  { services }: RequestContext,
  tenant: Tenant,
  row: AttemptWithResponses | null,
): Promise<Attempt | null> {
  return row && toAttempt(tenant, await services.banks.of(row.parameterSetId), row)
}

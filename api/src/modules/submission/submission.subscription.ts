import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { SubmissionStatus } from '../../graphql/enums.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { Refusal } from '../../graphql/refusal.js'
import { submissionTopic } from '../../live/live-updates.js'
import { submissionSeen } from './submission.service.js'
import { Submission } from './submission.type.js'
import { toSubmission } from './to-submission.js'

@Resolver()
export class SubmissionSubscription {
  @Subscription(() => Submission, {
    description:
      'Every change of one submission: queue place and wait, curve, verdict, skill change. Sends the current state first, so a reconnect loses nothing.',
    subscribe: ({ args, context }: { args: { id: string }; context: RequestContext }) =>
      followSubmission(context, args.id),
  })
  submissionChanged(@Arg('id', () => ID) _id: string, @Root() submission: Submission): Submission {
    return submission
  }
}

async function followSubmission(
  context: RequestContext,
  globalId: string,
): Promise<AsyncIterable<Submission>> {
  const wanted = decodeIdOf('Submission', globalId)
  /** Asked again at each change: whoever has left the company or signed out meanwhile sees nothing more. */
  const read = async () => {
    const tenant = await context.tenantAfresh(wanted?.organizationId ?? null)
    const row = tenant && (await submissionSeen(tenant, globalId))
    if (!row) return null
    const submission = toSubmission(tenant, row)
    const [run] = row.runs
    if (submission.status === SubmissionStatus.QUEUED && run)
      context.services.line.watch(run.id, submissionTopic(row.id))
    return submission
  }
  context.requireSomebody()
  if (!wanted || !(await read())) throw new Refusal('NOT_FOUND')
  return context.services.live.follow(submissionTopic(wanted.id), read)
}

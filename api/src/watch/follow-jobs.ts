import { Histogram, inSpan, inTrail, trailFrom, type Registry } from '@skillgrad/telemetry'
import type { TaskList } from 'graphile-worker'
import type { Logger } from 'pino'

/** Works each job off in the trail of the request that it comes from, and counts it by its task. */
export function followJobs(registry: Registry, log: Logger): (tasks: TaskList) => TaskList {
  const durations = new Histogram({
    name: 'skillgrad_job_duration_seconds',
    help: 'How long jobs took, by task and by how they ended; what failed is tried again.',
    labelNames: ['task', 'outcome'],
    buckets: [0.01, 0.05, 0.25, 1, 5, 30, 120],
    registers: [registry],
  })
  return (tasks) =>
    Object.fromEntries(
      Object.entries(tasks).map(([task, work]) => [
        task,
        async (payload, helpers) => {
          const end = durations.startTimer({ task })
          const trail = trailFrom((payload as { trail?: unknown } | null)?.trail)
          try {
            const done = await inTrail(trail, () =>
              inSpan(`job ${task}`, { kind: 'CONSUMER' }, async () => {
                // What nobody asked for is planned by the clock, and would be told every half minute.
                if (trail.requestId) log.info({ task, jobId: helpers.job.id }, 'working off a job')
                return work!(payload, helpers)
              }),
            )
            end({ outcome: 'done' })
            return done
          } catch (error) {
            end({ outcome: 'failed' })
            throw error
          }
        },
      ]),
    )
}

import { randomUUID } from 'node:crypto'
import type { TestDatabase } from '@skillgrad/db/testkit'

export interface Claim {
  run: string
  organization: string
  submission: string
  attempt: number
  purpose: 'grade' | 'regrade'
  lease_token: string
  exercise_version: string
  data_seed: string
  code: string
}

export const passed = {
  verdict: 'passed',
  points: 92,
  criteria: [{ id: 'slope', passed: true, credit: 1 }],
  log: 'ok',
}

/** What a grader does, by its role and its functions alone; and a look into the queue. */
export function graderOf(database: TestDatabase) {
  async function call<T>(text: string, values: unknown[] = []): Promise<T> {
    const { rows } = await database.as('grader', `select ${text} as answer`, values)
    return (rows[0] as { answer: T }).answer
  }
  return {
    call,
    givenHost: () =>
      call<string>(`app.register_host($1, '0.1.0', 2, '{wasm,cpu}')`, [`host-${randomUUID()}`]),
    async claim(host: string, kinds = ['cpu']): Promise<Claim | undefined> {
      const rungs = ['wasm', 'cpu']
      const claimed = await database.as('grader', 'select * from app.claim_run($1, $2, $3)', [
        host,
        rungs,
        kinds,
      ])
      return claimed.rows[0] as Claim | undefined
    },
    record: (held: Claim, outcome: object = passed) =>
      call<string>('app.record_grading($1, $2, $3)', [held.run, held.lease_token, JSON.stringify(outcome)]),
    async jobs(task: string): Promise<Record<string, string>[]> {
      const { rows } = await database.as(
        'queue',
        `select j.payload from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1 order by j.id`,
        [task],
      )
      return (rows as { payload: Record<string, string> }[]).map((job) => job.payload)
    },
    clearQueue: () =>
      database.as(
        'migrator',
        `update app.run set state = 'cancelled', lease_token = null where state in ('queued', 'leased', 'running')`,
      ),
  }
}

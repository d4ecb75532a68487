import type { TestDatabase } from '@skillgrad/db/testkit'
import type { TaskList } from 'graphile-worker'

interface Job {
  /** Another one once the job was planned anew under its key. */
  id: string
  task: string
  runAt: Date
  payload: unknown
}

/**
 * The queue of a test: does what was put there since it was last asked, with the tasks of the background process. With a
 * clock, what is planned for later waits until then.
 */
export class TestQueue {
  #done = new Set<string>()

  constructor(
    private readonly db: TestDatabase,
    private readonly tasks: TaskList,
    private readonly now?: () => Date,
  ) {}

  /** Until nothing is left; grading is the grader's. `again`: also what was done before, as after a crash. */
  async work({ again = false } = {}): Promise<void> {
    const due = (await this.#jobs()).filter(({ runAt }) => !this.now || runAt <= this.now())
    const waiting = again ? due : due.filter(({ id }) => !this.#done.has(id))
    if (waiting.length === 0) return
    for (const { id, task, payload } of waiting) {
      await this.tasks[task]!(payload, undefined as never)
      this.#done.add(id)
    }
    await this.work()
  }

  async #jobs(): Promise<Job[]> {
    const { rows } = await this.db.as(
      'queue',
      `select j.id || '.' || j.revision as id, t.identifier as task, j.payload, j.run_at as "runAt" from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier not like 'grade%' order by j.id`,
    )
    return rows as Job[]
  }
}

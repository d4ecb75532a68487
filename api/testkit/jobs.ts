import type { TestDatabase } from '@skillgrad/db/testkit'
import type { TaskList } from 'graphile-worker'

interface Job {
  task: string
  payload: unknown
}

/** The queue of a test: does what was put there since it was last asked, with the tasks of the background process. */
export class TestQueue {
  #done = 0

  constructor(
    private readonly db: TestDatabase,
    private readonly tasks: TaskList,
  ) {}

  /** Until nothing is left; grading is the grader's. `again`: also what was done before, as after a crash. */
  async work({ again = false } = {}): Promise<void> {
    const jobs = await this.#jobs()
    const waiting = jobs.slice(again ? 0 : this.#done)
    if (waiting.length === 0) return
    for (const { task, payload } of waiting) await this.tasks[task]!(payload, undefined as never)
    this.#done = jobs.length
    await this.work()
  }

  async #jobs(): Promise<Job[]> {
    const { rows } = await this.db.as(
      'queue',
      `select t.identifier as task, j.payload from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier not like 'grade%' order by j.id`,
    )
    return rows as Job[]
  }
}

import type { TestDatabase } from '@skillgrad/db/testkit'

interface Claimed {
  run: string
  lease_token: string
  submission: string
}

const passed = {
  verdict: 'passed',
  points: 100,
  criteria: [
    { id: 'slope', passed: true, credit: 1, reason: { en: 'The slope is 2.00.', 'zh-CN': '斜率为 2.00。' } },
    {
      id: 'intercept',
      passed: true,
      credit: 1,
      reason: { en: 'The intercept is 1.00.', 'zh-CN': '截距为 1.00。' },
    },
  ],
  curve: [
    { epoch: 1, epochs: 2, loss: 4 },
    { epoch: 2, epochs: 2, loss: 1 },
  ],
  log: 'hello',
  backend: { rung: 'wasm', text: 'wasm · TensorFlow.js 4.22.0' },
  timings: { trainMs: 120, totalMs: 150, cpuSeconds: 0.2 },
}

/** `hintId` names the hint of the criterion that failed. */
export const failedWith = (hintId?: string) => ({
  ...passed,
  verdict: 'failed',
  points: 33,
  criteria: [
    {
      id: 'slope',
      passed: false,
      credit: 0,
      reason: { en: 'The slope is 0.50.', 'zh-CN': '斜率为 0.50。' },
      hintId,
    },
    passed.criteria[1],
  ],
})

/** Training diverged: nothing to score, but a sentence and, by its id, a hint. */
export const divergedWith = (hintId?: string) => ({
  ...passed,
  verdict: 'learner_error',
  fault: 'BAD_OUTPUT',
  points: null,
  criteria: [],
  message: { text: '`minutes` from `predict` contains NaN.', hintId },
})

/** A grader that does what it is told: the database functions of the real one, without training anything. */
export class Grader {
  #host: string | undefined

  constructor(private readonly db: TestDatabase) {}

  async claims(): Promise<Claimed> {
    this.#host ??= (
      await this.#ask(
        `select app.register_host('test', '1', 1, '{wasm,cpu}', '{cpu}', '{"mode":"full"}') as id`,
      )
    )[0]!.id as string
    const [claimed] = await this.#ask(`select * from app.claim_run($1, '{wasm,cpu}')`, [this.#host])
    if (!claimed) throw new Error('Nothing waits to be graded')
    return claimed as unknown as Claimed
  }

  async starts(run: Claimed): Promise<void> {
    await this.#ask('select app.start_run($1, $2)', [run.run, run.lease_token])
  }

  async reports(run: Claimed, epoch: number, loss: number): Promise<void> {
    await this.#ask(`select app.record_progress($1, $2, 'training', $3, 10, $4)`, [
      run.run,
      run.lease_token,
      epoch,
      loss,
    ])
  }

  async records(run: Claimed, outcome: object = passed): Promise<void> {
    await this.#ask('select app.record_grading($1, $2, $3)', [
      run.run,
      run.lease_token,
      JSON.stringify(outcome),
    ])
  }

  /** From claim to grade. */
  async grades(outcome: object = passed): Promise<Claimed> {
    const run = await this.claims()
    await this.starts(run)
    await this.records(run, outcome)
    return run
  }

  /** A fault of ours, of the kind that is tried again. */
  async failsToGrade(whatHappened: string): Promise<void> {
    const run = await this.claims()
    await this.starts(run)
    await this.#ask('select app.fail_run($1, $2, $3)', [run.run, run.lease_token, whatHappened])
  }

  async #ask(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return (await this.db.as('grader', text, values)).rows as Record<string, unknown>[]
  }
}

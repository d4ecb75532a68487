import pg from 'pg'

export interface RunTimes {
  /** Milliseconds since 1970, here and below. */
  queuedAt: number
  /** When the grading was committed. */
  doneAt: number
}

export interface RunWatch {
  /** Resolves when the run's grading is committed. */
  done(run: string): Promise<RunTimes>
  close(): Promise<void>
}

/** Watches runs as the api does, by notifications: each arrives when its transaction has been committed. */
export async function watchRuns(url: string): Promise<RunWatch> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const seen = new Map<string, Partial<RunTimes>>()
  const waiting = new Map<string, (times: RunTimes) => void>()
  client.on('notification', ({ payload }) => {
    const { run, state } = JSON.parse(payload!) as { run: string; state: string }
    const times = { ...seen.get(run), ...stamp(state) }
    seen.set(run, times)
    if (state === 'done') waiting.get(run)?.(times as RunTimes)
  })
  await client.query('listen run_state')
  return {
    done: (run) =>
      new Promise((resolve) => {
        const times = seen.get(run)
        if (times?.doneAt) resolve(times as RunTimes)
        else waiting.set(run, resolve)
      }),
    close: () => client.end(),
  }
}

function stamp(state: string): Partial<RunTimes> {
  const now = performance.timeOrigin + performance.now()
  if (state === 'queued') return { queuedAt: now }
  return state === 'done' ? { doneAt: now } : {}
}

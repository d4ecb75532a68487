import type pg from 'pg'

export interface PoolState {
  /** Whose connections they are. */
  name: string
  /** Of all pools of that name together. */
  busy: number
  idle: number
  waiting: number
  max: number
}

const known = new Map<pg.Pool, string>()

/** From now on `poolStates` counts it, until it is ended. */
export function watchPool<Pool extends pg.Pool>(name: string, pool: Pool): Pool {
  for (const each of known.keys()) if (each.ended) known.delete(each)
  known.set(pool, name)
  return pool
}

/** How the connections of this process to its databases stand, by name. */
export function poolStates(): PoolState[] {
  const states = new Map<string, PoolState>()
  for (const [pool, name] of known) {
    if (pool.ended) continue
    const state = states.get(name) ?? { name, busy: 0, idle: 0, waiting: 0, max: 0 }
    states.set(name, {
      name,
      busy: state.busy + pool.totalCount - pool.idleCount,
      idle: state.idle + pool.idleCount,
      waiting: state.waiting + pool.waitingCount,
      max: state.max + pool.options.max,
    })
  }
  return [...states.values()]
}

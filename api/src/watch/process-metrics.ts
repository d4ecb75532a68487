import { poolStates } from '@skillgrad/db'
import { Gauge, type Registry } from '@skillgrad/telemetry'

/** How the connections of this process to the database stand, read when somebody asks. */
export function countPools(registry: Registry): void {
  const registers = [registry]
  new Gauge({
    name: 'skillgrad_db_pool_connections',
    help: 'Connections to the database, by pool.',
    labelNames: ['pool', 'state'],
    registers,
    collect() {
      for (const { name, busy, idle } of poolStates()) {
        this.set({ pool: name, state: 'busy' }, busy)
        this.set({ pool: name, state: 'idle' }, idle)
      }
    },
  })
  new Gauge({
    name: 'skillgrad_db_pool_max',
    help: 'Connections that a pool may have.',
    labelNames: ['pool'],
    registers,
    collect() {
      for (const { name, max } of poolStates()) this.set({ pool: name }, max)
    },
  })
  new Gauge({
    name: 'skillgrad_db_pool_waiting',
    help: 'Work that waits for a connection, by pool.',
    labelNames: ['pool'],
    registers,
    collect() {
      for (const { name, waiting } of poolStates()) this.set({ pool: name }, waiting)
    },
  })
}

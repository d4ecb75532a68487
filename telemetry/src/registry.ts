import { Gauge, Registry } from 'prom-client'

export { Counter, Gauge, Histogram, type Registry } from 'prom-client'

/** What one process counts. Every line of it says which service it is of. */
export function openRegistry({ service, version }: { service: string; version: string }): Registry {
  const registry = new Registry()
  registry.setDefaultLabels({ service })
  new Gauge({
    name: 'skillgrad_build_info',
    help: 'Always 1: the version that runs, and the Node that runs it.',
    labelNames: ['version', 'node'],
    registers: [registry],
  }).set({ version, node: process.versions.node }, 1)
  return registry
}

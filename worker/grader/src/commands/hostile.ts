import { parseArgs } from 'node:util'
import { attack, type AttackReport } from '../hostile/attack.js'
import { hostileCases } from '../hostile/corpus.js'
import { javascriptRungs } from '../pool/rung-launch.js'
import { openGradingService } from '../service.js'

/**
 * `pnpm hostile [--json] [--backend <rung>] [id…]`: every attack of the corpus through the production path, one after the other. Exit code
 * 1 when one of them gets another verdict, meets another layer, reads another sentence or leaves something behind.
 */
const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  allowPositionals: true,
  options: { json: { type: 'boolean' }, backend: { type: 'string', default: 'cpu' } },
})

const rung = javascriptRungs.map((one) => one.rung).find((name) => name === values.backend)
if (!rung) throw new Error(`--backend is one of ${javascriptRungs.map((one) => one.rung).join(', ')}.`)
const cases = hostileCases().filter(({ id }) => positionals.length === 0 || positionals.includes(id))
const service = await openGradingService({ allowReduced: false, minimumIdle: 1 })
try {
  const reports: AttackReport[] = []
  for (const hostile of cases) {
    const report = await attack(hostile, service, rung)
    reports.push(report)
    if (!values.json) console.log(line(report))
  }
  const contained = reports.filter(({ ok }) => ok).length
  if (values.json) console.log(JSON.stringify(summary(reports), null, 2))
  else console.log(`${contained} of ${reports.length} attacks contained as they must be.`)
  process.exitCode = reports.length > 0 && contained === reports.length ? 0 : 1
} finally {
  await service.close()
}

function summary(reports: readonly AttackReport[]): object {
  return {
    total: reports.length,
    contained: reports.filter(({ ok }) => ok).length,
    cases: reports.map(({ id, verdict, layer, ok, complaints }) => ({ id, verdict, layer, ok, complaints })),
  }
}

function line({ id, verdict, layer, ok, complaints, outcome }: AttackReport): string {
  const sentence = outcome.verdict.kind === 'learner-error' ? ` "${outcome.verdict.message}"` : ''
  return [
    `${ok ? '✓' : '✗'} ${id}: ${verdict}, met by the ${layer}.${sentence}`,
    ...complaints.map((one) => `    ${one}`),
  ].join('\n')
}

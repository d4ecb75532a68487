export interface Size {
  people: number
  /** Rows of the ledger. */
  evidence: number
  view: string
  p50Ms: number
  p95Ms: number
  /** Of the statement written by hand, at the median. */
  sqlMs: number
  ratio: number
  statements: number
}

/** Nearest-rank percentiles, in milliseconds. */
export function spreadOf(measured: readonly number[]): { p50: number; p95: number } {
  const sorted = measured.toSorted((one, other) => one - other)
  const rank = (share: number) => rounded(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN)
  return { p50: rank(0.5), p95: rank(0.95) }
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10
}

interface Figures {
  at: string
  machine: string
  times: number
  sizes: readonly Size[]
}

export function printed({ at, machine, times, sizes }: Figures): string {
  return [
    `The team page, ${times} times each. ${machine}. ${at}`,
    '',
    '| people | evidence | view | p50, ms | p95, ms | by hand, ms | ratio | beside 100 | statements |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...sizes.map(({ people, evidence, view, p50Ms, p95Ms, sqlMs, ratio, statements }) => {
      const least = sizes.find((one) => one.view === view)!
      const beside = Math.round((p50Ms / least.p50Ms) * 100) / 100
      return `| ${[people, evidence, view, p50Ms, p95Ms, sqlMs, ratio, beside, statements].join(' | ')} |`
    }),
  ].join('\n')
}

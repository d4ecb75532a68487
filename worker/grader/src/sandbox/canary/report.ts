/** One wall of the sandbox, as an operator reads about it. */
export interface LayerReport {
  layer: string
  /** Whether an attack through the real launch path met this wall. */
  holds: boolean
  /** Without it the grader refuses to work; otherwise its absence is only reported. */
  required: boolean
  detail: string
}

export interface SandboxReport {
  mode: 'full' | 'reduced' | 'refused'
  /** Why the mode is not full. */
  reason?: string
  layers: readonly LayerReport[]
  tookMs: number
}

/** Fail closed: learners' code may run only if every required wall held. */
export function isFit(report: SandboxReport): boolean {
  return report.mode !== 'refused' && report.layers.every(({ holds, required }) => holds || !required)
}

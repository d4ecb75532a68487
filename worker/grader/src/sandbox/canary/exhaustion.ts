import type { LearnerFault } from '@skillgrad/exercises/contract'

/** Attacks that a wall answers by ending the run; the fault names the wall. */
export interface Exhaustion {
  layer: string
  attack: string
  source: string
  fault: LearnerFault
}

export const exhaustions: readonly Exhaustion[] = [
  {
    layer: 'memory',
    attack: 'allocate without end',
    source: 'const held = []; export function train() { for (;;) held.push(new Uint8Array(8e6).fill(1)) }',
    fault: 'MEMORY_LIMIT',
  },
  {
    layer: 'clock',
    attack: 'loop without end',
    source: 'export function train() { for (;;); }',
    fault: 'TIME_LIMIT',
  },
  {
    layer: 'output',
    attack: 'write without end',
    source: `const fs = process.getBuiltinModule('node:fs')
export function train() { for (;;) fs.writeSync(1, 'x'.repeat(65536)) }`,
    fault: 'OUTPUT_LIMIT',
  },
]

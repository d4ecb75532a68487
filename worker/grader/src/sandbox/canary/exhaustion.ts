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
    layer: 'patience',
    attack: 'wait without end',
    source: 'export const train = () => new Promise((resolve) => setInterval(() => undefined, 1000))',
    fault: 'TIME_LIMIT',
  },
  {
    layer: 'frames',
    attack: 'send what is no frame',
    source: `const fs = process.getBuiltinModule('node:fs')
export function train() { fs.writeSync(4, new Uint8Array(64).fill(255)); for (;;); }`,
    fault: 'PROTOCOL',
  },
  {
    layer: 'phases',
    attack: 'speak out of turn',
    source: `const fs = process.getBuiltinModule('node:fs')
export function train() {
  const header = new TextEncoder().encode(JSON.stringify({ kind: 'ready', backend: 'cpu', description: '' }))
  fs.writeSync(4, new Uint8Array([header.length, 0, 0, 0, 0, 0, 0, 0, ...header]))
  for (;;);
}`,
    fault: 'PROTOCOL',
  },
  {
    layer: 'output',
    attack: 'write without end',
    source: `const fs = process.getBuiltinModule('node:fs')
export function train() { for (;;) fs.writeSync(1, 'x'.repeat(65536)) }`,
    fault: 'OUTPUT_LIMIT',
  },
]

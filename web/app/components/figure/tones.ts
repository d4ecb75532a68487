import type { Series } from '@skillgrad/exercises/contract'

type Tone = Series['tone']

/** Data, the learner's model, a reference, emphasis. Told apart by mark and dash too, since grey has no hues. */
export const toneColour: Record<Tone, string> = {
  0: 'var(--ink-faint)',
  1: 'var(--accent)',
  2: 'var(--ink)',
  3: 'var(--caution)',
}

/** Outlines of point marks around (0, 0), one shape a tone: circle, diamond, square, triangle. */
export const tonePath: Record<Tone, string> = {
  0: 'M-3.5,0a3.5,3.5 0 1,0 7,0a3.5,3.5 0 1,0 -7,0',
  1: 'M0,-4.6L4.6,0L0,4.6L-4.6,0Z',
  2: 'M-3.2,-3.2H3.2V3.2H-3.2Z',
  3: 'M0,-4.4L4.2,3.2H-4.2Z',
}

export const dashes = {
  line: undefined,
  'dashed-line': '6 4',
  points: undefined,
  columns: undefined,
} as const

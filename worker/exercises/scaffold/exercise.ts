import type { ExerciseDefinition } from '../src/contract/index.js'
import { ambientTypes } from './ambient-types.js'
import { faultHints, hintsOnFaults } from './fault-hints.js'
import { hints } from './hints.js'

/** What `pnpm exercise new` copies: a whole exercise that is as small as one can be. Replace it piece by piece. */
export const exercise: ExerciseDefinition = {
  slug: 'scaffold',
  kind: 'data',
  title: { en: 'How long does it usually take?', 'zh-CN': '通常要多久？' },
  summary: {
    en: 'Compute the average of a list, the number behind most dashboards.',
    'zh-CN': '算出一组数的平均值：大多数看板背后都是它。',
  },
  skills: { 'data-analysis': 0.3 },
  expectedMinutes: 10,
  shape: 'functions',
  data: {},
  handlers: {
    average: {
      input: { minutes: { dtype: 'float32', shape: ['orders'] } },
      output: { average: { dtype: 'float32', shape: [1] } },
    },
  },
  criteria: [{ id: 'average', title: { en: 'The average', 'zh-CN': '平均值' }, weight: 100, required: true }],
  hints: { ...hints, ...hintsOnFaults },
  faultHints,
  passScore: 90,
  limits: { cpuSeconds: 10, memoryMb: 512 },
  rungs: ['tfjs-node-gpu', 'wasm', 'cpu'],
  afterword: {
    en: 'You turned a list into one number. Ask of every average on a dashboard: of how many, and how far apart are they?',
    'zh-CN': '你把一组数变成了一个数。看到看板上的平均值，不妨多问一句：它来自多少个数？这些数相差多大？',
  },
  ambientTypes,
}

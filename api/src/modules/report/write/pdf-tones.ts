import type { Tone } from '../sheet/sheet.js'
import type { Fill } from './pdf-paper.js'

const [starting, working, leading] = ['#dcecef', '#8ec7d2', '#1f6f80']
const dark = '#123a44'

/** One hue in three steps of lightness, as on the page; what lies between two wears both, light enough for one ink. */
export const fills: Record<Tone, Fill> = {
  starting: { fill: [starting!], ink: dark },
  working: { fill: [working!], ink: dark },
  leading: { fill: [leading!], ink: '#ffffff' },
  'starting-working': { fill: [starting!, '#b4dae2'], ink: dark },
  'working-leading': { fill: [working!, '#6fb4c3'], ink: dark },
  unknown: { fill: ['#f4f5f9'], ink: '#565b73' },
  met: { fill: ['#cfe9d8'], ink: '#14532d' },
  close: { fill: ['#dcdff8'], ink: '#2f338f' },
  far: { fill: ['#f2e3d3'], ink: '#6b3a10' },
}

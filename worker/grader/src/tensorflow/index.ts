export { chooseRung, describeRung, ladder, type Choice } from './choose.js'
export { findNative } from './native-home.js'
export { probeRung, probeRungs, type RungProbe } from './probe.js'
export type { RungDescription } from './rung.js'

// {"about": "A blocked thread that uses no processor time", "layer": "clock", "verdict": "learner-error", "fault": "TIME_LIMIT"}
export async function train({ tf, data, report }) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

// {"about": "A promise that never settles, kept alive by a timer", "layer": "clock", "verdict": "learner-error", "fault": "TIME_LIMIT"}
export async function train({ tf, data, report }) {
  setInterval(() => undefined, 1000)
  await new Promise(() => undefined)
}

// {"about": "A promise that never settles and nothing else to do", "layer": "exit code", "verdict": "learner-error", "fault": "RUNTIME_ERROR"}
export async function train({ tf, data, report }) {
  await new Promise(() => undefined)
}

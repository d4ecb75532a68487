// {"about": "abort()", "layer": "exit code", "verdict": "learner-error", "fault": "RUNTIME_ERROR"}
export async function train({ tf, data, report }) {
  process.abort()
}

// {"about": "Exit code 0 without a result", "layer": "exit code", "verdict": "learner-error", "fault": "RUNTIME_ERROR"}
export async function train({ tf, data, report }) {
  process.exit(0)
}

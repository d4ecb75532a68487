// {"about": "Exit code chosen after hidden inputs were seen", "layer": "closed log", "verdict": "learner-error", "fault": "RUNTIME_ERROR"}
export async function train() {
  return { predict: ({ x }) => {
    process.exit(Math.abs(Math.round(x.values[0] * 100)) % 200)
  } }
}

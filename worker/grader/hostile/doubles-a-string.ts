// {"about": "A string that doubles", "layer": "engine", "verdict": "learner-error", "fault": "RUNTIME_ERROR"}
export async function train({ tf, data, report }) {
  let text = 'x'
  for (;;) text += text
}

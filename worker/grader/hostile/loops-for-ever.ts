// {"about": "An endless loop", "layer": "clock", "verdict": "learner-error", "fault": "TIME_LIMIT"}
export async function train({ tf, data, report }) {
  for (;;);
}

// {"about": "Microtasks that keep the event loop from turning", "layer": "clock", "verdict": "learner-error", "fault": "TIME_LIMIT"}
export async function train({ tf, data, report }) {
  const again = () => Promise.resolve().then(again)
  await again()
}

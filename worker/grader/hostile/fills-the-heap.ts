// {"about": "A list that grows for ever", "layer": "heap limit", "verdict": "learner-error", "cpuSeconds": 6, "fault": "MEMORY_LIMIT"}
export async function train({ tf, data, report }) {
  const held: object[] = []
  for (;;) held.push({ a: held.length, b: String(held.length) })
}

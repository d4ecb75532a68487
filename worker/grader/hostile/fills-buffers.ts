// {"about": "Buffers outside the JavaScript heap", "layer": "memory limit", "verdict": "learner-error", "cpuSeconds": 6, "fault": "MEMORY_LIMIT"}
export async function train({ tf, data, report }) {
  const held = []
  for (;;) held.push(Buffer.alloc(8e6, 1))
}

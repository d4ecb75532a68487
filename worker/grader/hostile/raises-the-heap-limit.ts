// {"about": "V8 flags changed after the start", "layer": "memory limit", "verdict": "learner-error", "cpuSeconds": 6, "fault": "MEMORY_LIMIT"}
export async function train({ tf, data, report }) {
  process.getBuiltinModule('node:v8').setFlagsFromString('--max-old-space-size=100000')
  const held = []
  for (;;) held.push(new Array(1e5).fill(held.length))
}

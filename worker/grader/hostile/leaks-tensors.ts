// {"about": "Tensors that are never disposed", "layer": "memory limit", "verdict": "learner-error", "cpuSeconds": 6, "fault": "MEMORY_LIMIT"}
export async function train({ tf, data, report }) {
  const held = []
  for (;;) held.push(tf.ones([1024, 1024]).add(1))
}

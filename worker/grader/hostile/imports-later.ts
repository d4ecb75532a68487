// {"about": "A dynamic import", "layer": "no imports", "verdict": "learner-error", "fault": "RUNTIME_ERROR"}
export async function train({ tf, data, report }) {
  const fs = await import('node:fs')
  return fs
}

// {"about": "Hidden inputs in an error", "layer": "closed log", "verdict": "learner-error", "fault": "RUNTIME_ERROR"}
export async function train() {
  return { predict: ({ x }) => {
    throw new Error('stolen ' + x.values.join())
  } }
}

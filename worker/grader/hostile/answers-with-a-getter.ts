// {"about": "A getter that throws", "layer": "answer check", "verdict": "learner-error", "fault": "RUNTIME_ERROR"}
export async function train() {
  return { predict: ({ x }) => {
    return { get y(): never { throw new Error('no') } }
  } }
}

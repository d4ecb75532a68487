// {"about": "A proxy of endless length", "layer": "clock", "verdict": "learner-error", "fault": "any"}
export async function train() {
  return { predict: ({ x }) => {
    return { y: new Proxy([], { get: (_, key) => (key === 'length' ? Infinity : 0) }) }
  } }
}

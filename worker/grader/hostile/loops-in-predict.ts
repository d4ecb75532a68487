// {"about": "An endless loop that waits for the hidden inputs", "layer": "clock", "verdict": "learner-error", "fault": "TIME_LIMIT"}
export async function train() {
  return { predict: ({ x }) => {
    for (;;);
  } }
}

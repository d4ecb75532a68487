// {"about": "A process that stops itself", "layer": "clock", "verdict": "learner-error", "fault": "TIME_LIMIT"}
export async function train({ tf, data, report }) {
  process.kill(process.pid, 'SIGSTOP')
  for (;;);
}

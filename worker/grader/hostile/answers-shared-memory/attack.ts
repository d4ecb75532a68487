export async function train() {
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const memory = new SharedArrayBuffer(80)
  new Worker('const y = new Float32Array(require("node:worker_threads").workerData); for (;;) y[0]++', { eval: true, workerData: memory })
  await new Promise((resolve) => setTimeout(resolve, 100))
  return { predict: ({ x }) => ({ y: new Float32Array(memory, 0, x.shape[0]) }) }
}

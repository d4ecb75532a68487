const fs = process.getBuiltinModule('node:fs')
export async function train({ tf, data, report }) {
  for (let count = 0; ; count++) {
    fs.writeSync(4, Buffer.from([count === 0 ? 100 : 0]))
    if (count > 6) await new Promise(() => setInterval(() => undefined, 1000))
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

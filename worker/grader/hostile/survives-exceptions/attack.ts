export async function train({ tf, data, report }) {
  process.removeAllListeners('uncaughtException')
  process.on('uncaughtException', () => undefined)
  setInterval(() => { throw new Error('again') }, 0)
  await new Promise(() => undefined)
}

export async function train({ tf, data, report }) {
  setInterval(() => undefined, 1000)
  await new Promise(() => undefined)
}

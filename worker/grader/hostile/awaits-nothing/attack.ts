export async function train({ tf, data, report }) {
  await new Promise(() => undefined)
}

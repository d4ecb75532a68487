export async function train({ tf, data, report }) {
  const held: object[] = []
  for (;;) held.push({ a: held.length, b: String(held.length) })
}

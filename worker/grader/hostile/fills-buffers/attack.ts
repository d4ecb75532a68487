export async function train({ tf, data, report }) {
  const held = []
  for (;;) held.push(Buffer.alloc(8e6, 1))
}

export async function train({ tf, data, report }) {
  process.getBuiltinModule('node:v8').setFlagsFromString('--max-old-space-size=100000')
  const held = []
  for (;;) held.push(new Array(1e5).fill(held.length))
}

const fs = process.getBuiltinModule('node:fs')
export async function train({ tf, data, report }) {
  for (;;) fs.writeSync(1, 'x'.repeat(65536))
}

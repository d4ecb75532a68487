const fs = process.getBuiltinModule('node:fs')
export async function train() {
  fs.writeSync(4, Buffer.from(Uint32Array.of(65_536, 0).buffer))
  for (;;);
}

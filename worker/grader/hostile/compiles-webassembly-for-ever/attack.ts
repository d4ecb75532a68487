export async function train() {
  const size = 400_000
  const leb = (n) => { const out = []; do { out.push((n & 127) | (n > 127 ? 128 : 0)); n >>>= 7 } while (n > 0); return out }
  const section = (id, bytes) => [id, ...leb(bytes.length), ...bytes]
  const many = (item) => { const out = leb(size); for (let i = 0; i < size; i++) for (const byte of item) out.push(byte); return out }
  const concat = (id, bytes) => Buffer.concat([Buffer.from([id, ...leb(bytes.length)]), Buffer.from(bytes)])
  const module = Buffer.concat([Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]), Buffer.from(section(1, [1, 96, 0, 0])), concat(3, many([0])), concat(10, many([4, 0, 65, 0, 26, 11].slice(0, 0).concat([5, 0, 65, 0, 26, 11])))])
  for (;;) await WebAssembly.compile(module)
}

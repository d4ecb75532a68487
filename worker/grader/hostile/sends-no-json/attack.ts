const fs = process.getBuiltinModule('node:fs')
const put = (header: string, body = Buffer.alloc(0), headerLength?: number, bodyLength?: number) => {
  const json = Buffer.from(header)
  const prefix = Buffer.alloc(8)
  prefix.writeUInt32LE(headerLength ?? json.length, 0)
  prefix.writeUInt32LE(bodyLength ?? body.length, 4)
  fs.writeSync(4, Buffer.concat([prefix, json, body]))
}
export async function train({ tf, data, report }) {
  put('not json')
  return { predict: ({ x }) => ({ y: Array.from({ length: x.shape[0] }, (_, row) => 2 * x.values[2 * row] - x.values[2 * row + 1]) }) }
}

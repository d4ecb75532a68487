const fs = process.getBuiltinModule('node:fs')
export async function train() {
  return { predict: ({ x }) => {
    const json = Buffer.from(JSON.stringify({ kind: 'log', line: 'stolen ' + x.values.join() }))
    const prefix = Buffer.alloc(8)
    prefix.writeUInt32LE(json.length, 0)
    fs.writeSync(4, Buffer.concat([prefix, json]))
    return { y: [] }
  } }
}

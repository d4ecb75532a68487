export async function train({ tf, data, seed, report }) {
  process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc')
  const weak = []
  const registry = new FinalizationRegistry((held) => console.log(held))
  return { predict: ({ x }) => {
    registry.register(x, 'stolen ' + x.values.join())
    weak.push(new WeakRef(x))
    for (const { deref } of weak) console.log('stolen', deref?.call(weak[0])?.values)
    globalThis.gc?.()
    return { y: new Float32Array(x.shape[0]) }
  } }
}

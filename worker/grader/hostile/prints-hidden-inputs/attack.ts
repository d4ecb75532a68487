export async function train() {
  return { predict: ({ x }) => {
    console.log('stolen', ...x.values)
    process.stdout.write('stolen ' + x.values.join())
    return { y: new Float32Array(x.shape[0]) }
  } }
}

export async function train() {
  return { predict: ({ x }) => {
    return { y: new Float32Array(x.shape[0]).fill(Infinity) }
  } }
}

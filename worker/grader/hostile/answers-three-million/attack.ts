export async function train() {
  return { predict: ({ x }) => {
    return { y: new Float32Array(3e6) }
  } }
}

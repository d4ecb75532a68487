export async function train() {
  return { predict: ({ x }) => ({ y: Array.from({ length: x.shape[0] }, () => '1') }) }
}

export async function train({ tf, data, seed, report }) {
  return { predict: ({ x }) => {
    return { y: new BigInt64Array(x.shape[0]) }
  } }
}

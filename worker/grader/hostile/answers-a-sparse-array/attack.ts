export async function train({ tf, data, seed, report }) {
  return { predict: ({ x }) => {
    const y = []
    y.length = 2 ** 32 - 1
    return { y }
  } }
}

export async function train({ tf, data, seed, report }) {
  return { predict: ({ x }) => {
    return new Promise(() => undefined)
  } }
}

export async function train({ tf, data, seed, report }) {
  return { predict: ({ x }) => {
    process.abort()
  } }
}

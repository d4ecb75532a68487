export async function train() {
  return { predict: ({ x }) => {
    throw new Error('stolen ' + x.values.join())
  } }
}

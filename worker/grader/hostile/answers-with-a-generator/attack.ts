export async function train() {
  return { predict: async function* ({ x }) {
    for (;;) yield { y: x.values }
  } }
}

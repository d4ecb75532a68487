export async function train() {
  return { predict: ({ x }) => {
    for (;;);
  } }
}

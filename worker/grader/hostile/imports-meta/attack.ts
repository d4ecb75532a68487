export async function train() {
  return { predict: () => import.meta.url }
}

export async function train() {
  throw new Error('a'.repeat(10_000_000))
}

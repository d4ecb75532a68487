export async function train({ tf, data, report }) {
  process.abort()
}

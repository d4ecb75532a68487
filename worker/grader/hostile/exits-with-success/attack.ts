export async function train({ tf, data, report }) {
  process.exit(0)
}

export async function train({ tf, data, report }) {
  const fs = await import('node:fs')
  return fs
}

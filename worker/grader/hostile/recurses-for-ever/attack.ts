export async function train({ tf, data, report }) {
  const down = (depth: number): number => down(depth + 1) + 1
  down(0)
}

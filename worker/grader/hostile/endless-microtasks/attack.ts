export async function train({ tf, data, report }) {
  const again = () => Promise.resolve().then(again)
  await again()
}

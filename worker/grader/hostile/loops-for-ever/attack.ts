export async function train({ tf, data, report }) {
  for (;;);
}

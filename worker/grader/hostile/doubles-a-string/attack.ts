export async function train({ tf, data, report }) {
  let text = 'x'
  for (;;) text += text
}

export async function train({ tf, data, report }) {
  /^(a+)+$/.test('a'.repeat(40) + 'b')
}

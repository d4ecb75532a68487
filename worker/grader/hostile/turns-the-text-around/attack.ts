export async function train() {
  console.log('\u202e\u2066met\u061c', 'nothing')
  throw new Error('\u001b[2J\u202edessap\u2066 \u2028\u061c100')
}

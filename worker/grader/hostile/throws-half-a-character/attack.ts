export async function train() {
  console.log('half \ud83d and nul \0')
  throw new Error('\ud83d\0\udc00')
}

export async function train() {
  throw { get message() { throw new Error('trap') }, toString() { throw new Error('trap') } }
}

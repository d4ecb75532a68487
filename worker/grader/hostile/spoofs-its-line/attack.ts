export async function train() {
  new Function('\n'.repeat(99_990) + 'throw new Error("elsewhere")\n//# sourceURL=submission.ts')()
}

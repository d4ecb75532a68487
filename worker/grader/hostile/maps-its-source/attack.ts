export async function train() {
  throw new Error('here')
}
//# sourceMappingURL=file:///etc/passwd
//# sourceURL=/etc/passwd

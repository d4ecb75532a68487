/** What the runner of a native rung loads, as the box sees it: the bundle of tfjs-node-gpu, or Dawn. Set by the grader. */
export function nativeFile(): string {
  const file = process.env['SKILLGRAD_NATIVE']
  if (!file) throw new Error('SKILLGRAD_NATIVE is not set')
  return file
}

/** Folder of libtensorflow as the box sees it; set by the grader for runners of that rung. */
export function nativeFolder(): string {
  const folder = process.env['SKILLGRAD_TENSORFLOW']
  if (!folder) throw new Error('SKILLGRAD_TENSORFLOW is not set')
  return folder
}

/** A runner is started before anybody knows for which exercise, so memory comes in classes. */
export interface HeapClass {
  /** Everything in the box together. */
  memoryMb: number
  /** V8's old space; the rest is for tensors, WebAssembly and the engine. */
  heapMb: number
}

const classes: readonly HeapClass[] = [256, 512, 1024, 2048, 4096].map((memoryMb) => ({
  memoryMb,
  heapMb: (memoryMb * 5) / 8,
}))

/** The smallest class in which an exercise's limit fits. */
export function heapClassFor(memoryMb: number): HeapClass {
  const found = classes.find((heapClass) => heapClass.memoryMb >= memoryMb)
  if (!found) throw new Error(`No runner offers ${memoryMb} MB`)
  return found
}

/** A card that has no answer to give is asked no more until the page is loaded again. */
let gaveUp = false
/** How long a browser may take to say whether it has a card. */
const answerLimitMs = 2_000

/** Whether this browser offers WebGPU on a card; one that is computed by the processor is slower than WebAssembly. */
export async function hasGpu(): Promise<boolean> {
  if (gaveUp || !navigator.gpu) return false
  const tooLate = new Promise<null>((resolve) => setTimeout(resolve, answerLimitMs, null))
  const adapter = await Promise.race([navigator.gpu.requestAdapter(), tooLate]).catch(() => null)
  // A browser that does not say what its adapter is may compute on the processor.
  return adapter?.info?.isFallbackAdapter === false
}

export function giveUpGpu(): void {
  gaveUp = true
}

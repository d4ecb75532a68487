/** Whether this browser offers WebGPU on a card; one that is computed by the processor is slower than WebAssembly. */
export async function hasGpu(): Promise<boolean> {
  const adapter = await navigator.gpu?.requestAdapter().catch(() => null)
  return adapter ? !adapter.info.isFallbackAdapter : false
}

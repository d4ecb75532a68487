import { mkdir, writeFile } from 'node:fs/promises'

/** Writes what a figure in lessons shows of a model, as data beside the figure. */
export async function writeJson(figure: string, file: string, value: unknown): Promise<void> {
  const folder = new URL(`../../../web/app/lesson-figures/${figure}/`, import.meta.url)
  await mkdir(folder, { recursive: true })
  await writeFile(new URL(file, folder), `${JSON.stringify(value)}\n`)
}

export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

/** A vector as text: one signed byte a number, the largest being 127. Lengths are lost, directions stay. */
export function packed(vector: readonly number[]): string {
  const largest = Math.max(...vector.map(Math.abs))
  return Buffer.from(Int8Array.from(vector, (value) => Math.round((127 * value) / largest)).buffer).toString(
    'base64',
  )
}

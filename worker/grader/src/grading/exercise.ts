import type { HashedFile } from '@skillgrad/exercises/bundle'
import {
  contractVersion,
  cutTensors,
  type ExerciseDefinition,
  type GradingDefinition,
  type TensorMap,
} from '@skillgrad/exercises/contract'
import { z } from 'zod'
import { OurFault } from '../pool/our-fault.js'

/** Both halves of one version of an exercise, as the grader needs them. */
export interface GradableExercise {
  definition: ExerciseDefinition
  grading: GradingDefinition
  /** Tensors of the exercise's assets, part of what the runner gets. */
  assets: TensorMap
  /** Hash of the bundle that it was loaded from. */
  version: string
}

const contractOf = z.object({ contract: z.number().int(), slug: z.string() })
const contents = z.object({
  definition: z.custom<ExerciseDefinition>((value) => typeof value === 'object' && value !== null),
  assets: z.record(z.string(), z.string()),
  module: z.string(),
})

/** An exercise version from its bundle, whose bytes were checked against the hash. `file` resolves with an asset's bytes. */
export async function openBundle(
  { hash, bytes }: HashedFile,
  file: (hash: string) => Promise<Uint8Array>,
): Promise<GradableExercise> {
  const parsed: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
  const { contract, slug } = contractOf.parse(parsed)
  if (contract > contractVersion)
    throw new OurFault(
      `Version ${hash} of ${slug} was made for graders of contract ${contract}; this one knows ${contractVersion}. Update the grader.`,
    )
  const { definition, assets, module } = contents.parse(parsed)
  return {
    definition,
    grading: await hiddenHalf(module),
    assets: await tensorsOf(definition, assets, file),
    version: hash,
  }
}

/** Imported from memory: in a file, the hidden half could be read by another user of the machine. */
async function hiddenHalf(module: string): Promise<GradingDefinition> {
  const address = `data:text/javascript;base64,${Buffer.from(module).toString('base64')}`
  const loaded = (await import(address)) as { grading: GradingDefinition }
  return loaded.grading
}

/** The tensors under the names they get in `ctx.data`. */
async function tensorsOf(
  definition: ExerciseDefinition,
  hashes: Readonly<Record<string, string>>,
  file: (hash: string) => Promise<Uint8Array>,
): Promise<TensorMap> {
  const cut = (definition.assets ?? []).map(async (asset) =>
    cutTensors(asset.tensors, await file(hashes[asset.file]!)),
  )
  return Object.assign({}, ...(await Promise.all(cut))) as TensorMap
}

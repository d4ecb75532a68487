import type { HashedFile } from '@skillgrad/exercises/bundle'
import {
  contractVersion,
  cutTensors,
  type ExerciseDefinition,
  type GradingDefinition,
  type HiddenSource,
  type TensorMap,
} from '@skillgrad/exercises/contract'
import { declaredGrading, readTable, wholeColumns } from '@skillgrad/exercises/declared'
import { z } from 'zod'
import { OurFault } from '../pool/our-fault.js'

/** Both halves of one version of an exercise, as the grader needs them. */
export interface GradableExercise {
  definition: ExerciseDefinition
  grading: GradingDefinition
  /** Tensors of the exercise's assets, part of what the runner gets. */
  assets: TensorMap
  /** Code of the exercise's author that draws the rows of a submission; never run in this process. */
  generator?: Extract<HiddenSource, { generator: string }>
  /** Hash of the bundle that it was loaded from. */
  version: string
}

const contractOf = z.object({ contract: z.number().int(), slug: z.string() })
const contents = z.object({
  definition: z.custom<ExerciseDefinition>((value) => typeof value === 'object' && value !== null),
  assets: z.record(z.string(), z.string()),
  module: z.string().optional(),
  hidden: z
    .union([
      z.strictObject({ csv: z.string() }),
      z.strictObject({ generator: z.string(), rows: z.number().int().positive() }),
    ])
    .optional(),
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
  const { definition, assets, module, hidden } = contents.parse(parsed)
  const opened = { definition, assets: await tensorsOf(definition, assets, file), version: hash }
  if (module !== undefined) return { ...opened, grading: await hiddenHalf(module) }
  const plan = definition.declared?.plan
  if (!plan || !hidden) throw new OurFault(`Version ${hash} of ${slug} has no hidden half`)
  if ('generator' in hidden) return { ...opened, grading: declaredGrading(plan), generator: hidden }
  const table = readTable(hidden.csv, plan.columns, wholeColumns(plan))
  if ('kind' in table)
    throw new OurFault(`The table of version ${hash} of ${slug} cannot be read: ${table.kind}`)
  return { ...opened, grading: declaredGrading(plan, table) }
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

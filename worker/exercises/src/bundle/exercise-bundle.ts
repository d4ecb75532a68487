import { createHash } from 'node:crypto'
import type { ExerciseDefinition, HiddenSource, Localized } from '../contract/index.js'

/** Everything of one exercise that decides a verdict or that a learner reads. */
export interface BundleContent {
  /** The `contractVersion` it was written for. */
  contract: number
  slug: string
  definition: ExerciseDefinition
  statement: Localized
  starter: string
  /** Hash of each declared asset by its file name: versions share the files themselves. */
  assets: Readonly<Record<string, string>>
  /** The hidden half as one JavaScript module without imports; exports `grading`. Ours alone: a company's exercise has none. */
  module?: string
  /** The hidden half of an exercise without code of its own. */
  hidden?: HiddenSource
}

/** A file named by its sha256 in hex. */
export interface HashedFile {
  hash: string
  bytes: Uint8Array
}

/** One version of an exercise. Its hash is the version. */
export interface ExerciseBundle extends HashedFile {
  content: BundleContent
  assets: readonly HashedFile[]
}

/** The same content gives the same bytes and so the same hash, on every machine. */
export function sealBundle(content: BundleContent, assets: readonly HashedFile[]): ExerciseBundle {
  return { ...hashed(Buffer.from(JSON.stringify(content))), content, assets }
}

export function hashed(bytes: Uint8Array): HashedFile {
  return { hash: createHash('sha256').update(bytes).digest('hex'), bytes }
}

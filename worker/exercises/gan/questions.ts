import { rowsOf } from '../src/authoring/index.js'
import type { Ask, Random } from '../src/contract/index.js'
import { noiseSize, noiseTensor, placesTensor, type Place } from './data.js'

/** What is asked about. */
export interface Questions {
  /** Standard normal, one row for each customer to invent. */
  noise: number[][]
  /** Each the same as in `noise` but for a small step. */
  nudged: number[][]
  /** True places that nobody trained on. */
  fresh: Place[]
}

export interface Answers {
  invented: Place[]
  /** Places invented from nudged noise. */
  nudged: Place[]
  /** The detective's chances, for fresh true places and for the invented ones. */
  chances: { fresh: number[]; invented: number[] }
}

export const customers = 600
/** How far noise is nudged. */
const nudge = 0.02
/** Beyond this no city reaches; sums of squares must stay numbers. */
const furthest = 1e6

export function drawQuestions(random: Random, fresh: Place[]): Questions {
  const noise = Array.from({ length: customers }, () =>
    Array.from({ length: noiseSize }, () => random.normal()),
  )
  return { fresh, noise, nudged: noise.map((row) => row.map((number) => number + nudge)) }
}

/** Invented places come first: they must be there before any fresh place was seen. */
export async function askAll(ask: Ask, { noise, nudged, fresh }: Questions): Promise<Answers> {
  const generate = async (rows: number[][]) => {
    const { places } = await ask('generate', { noise: noiseTensor(rows) })
    return rowsOf(places!.values, 2).map(([east, north]): Place => [held(east!), held(north!)])
  }
  const discriminate = async (places: readonly Place[]) => {
    const { chance } = await ask('discriminate', { places: placesTensor(places) })
    return Array.from(chance!.values)
  }
  const invented = await generate(noise)
  return {
    invented,
    nudged: await generate(nudged),
    chances: { invented: await discriminate(invented), fresh: await discriminate(fresh) },
  }
}

function held(value: number): number {
  return Math.min(furthest, Math.max(-furthest, value))
}

import { rungs, type ExerciseDefinition, type Rung } from '@skillgrad/exercises/contract'
import { chooseRung, findNative, probeRung, type Choice, type RungProbe } from '../tensorflow/index.js'

export const backendWishes = ['auto', ...rungs] as const
export type BackendWish = (typeof backendWishes)[number]

/** Probes only what the wish could lead to: a command that grades one file should not wait for a whole ladder. */
export async function probeForWish(wish: BackendWish, exercise: ExerciseDefinition): Promise<RungProbe[]> {
  const wanted = wish === 'auto' ? exercise.rungs : [wish]
  const promising = wanted.filter((rung) => rung !== 'tfjs-node-gpu' || wish !== 'auto' || findNative())
  return Promise.all(promising.map((rung) => probeRung(rung, { allowSoftware: rung === wish })))
}

/** `auto` takes the highest rung that both the exercise declares and this machine can run; anything else is forced. */
export function rungForWish(
  wish: BackendWish,
  exercise: ExerciseDefinition,
  probes: readonly RungProbe[],
): Choice {
  return chooseRung(exercise.rungs, probes, wish === 'auto' ? undefined : (wish satisfies Rung))
}

import { rungs, type ExerciseDefinition, type Rung } from '@skillgrad/exercises/contract'

export const backendWishes = ['auto', ...rungs] as const
export type BackendWish = (typeof backendWishes)[number]

/** `auto` takes the highest rung that both the exercise declares and this machine can run. */
export function chooseRung(
  wish: BackendWish,
  exercise: ExerciseDefinition,
  available: readonly Rung[] = ['wasm', 'cpu'],
): Rung | undefined {
  const offered = rungs.filter((rung) => exercise.rungs.includes(rung))
  return wish === 'auto'
    ? offered.find((rung) => available.includes(rung))
    : offered.find((rung) => rung === wish)
}

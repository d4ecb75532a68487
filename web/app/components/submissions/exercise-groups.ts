/** Headings of the list of exercises, in order, with the kinds under each. */
const kindsOf = {
  foundations: ['regression', 'mlp'],
  data: ['data', 'evaluation'],
  language: ['language', 'pre-training', 'fine-tuning'],
  perception: ['vision', 'generative', 'reinforcement'],
  product: ['application', 'efficiency', 'deployment', 'privacy'],
} as const

export type ExerciseGroup = keyof typeof kindsOf | 'own'

/** In teaching order inside each group; groups that hold nothing are left out, and the company's own come first. */
export function groupsOf<Exercise extends { kind: string; isOwn: boolean }>(
  exercises: readonly Exercise[],
): { group: ExerciseGroup; exercises: Exercise[] }[] {
  const groups: ExerciseGroup[] = ['own', ...(Object.keys(kindsOf) as (keyof typeof kindsOf)[])]
  return groups
    .map((group) => ({ group, exercises: exercises.filter((exercise) => groupOf(exercise) === group) }))
    .filter((one) => one.exercises.length > 0)
}

/** A kind that no heading names, which only newer content can have, is at home where things are put to use. */
function groupOf({ kind, isOwn }: { kind: string; isOwn: boolean }): ExerciseGroup {
  if (isOwn) return 'own'
  const found = Object.entries(kindsOf).find(([, kinds]) => (kinds as readonly string[]).includes(kind))
  return (found?.[0] as ExerciseGroup | undefined) ?? 'product'
}

import type { TFunction } from 'i18next'

export interface DeedCounts {
  lessons: number
  exercises: number
  trainings: number
}

/** What was done, in words: lessons, graded exercises, and how many of those trained a model. */
export function deedsOf(
  t: TFunction<'certificate'>,
  { lessons, exercises, trainings }: DeedCounts,
): string[] {
  return [
    t('deeds.lessons', { count: lessons }),
    exercises > 0 ? t('deeds.exercises', { count: exercises }) : t('deeds.noExercise'),
    ...(trainings > 0 ? [t('deeds.trainings', { count: trainings })] : []),
  ]
}

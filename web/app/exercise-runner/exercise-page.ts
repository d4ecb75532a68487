import type { DeclaredExercise, Figure } from '@skillgrad/exercises/contract'
import type { AttemptRowFragment, ExerciseQuery, SubmissionStateFragment } from '~/graphql/generated/graphql'
import type { ExerciseInterface } from './protocol/worker'
import type { ExerciseAsset } from './runner-assets'

/** What the browser needs to run an exercise; hints and thresholds stay on the server. */
export interface RunnableExercise {
  interface: ExerciseInterface
  assets: ExerciseAsset[]
  /** Whether its thresholds were checked on WebGPU. */
  holdsOnGpu: boolean
  dataFigure: Figure
  /** Of a company's own exercise, whose checks are data and not code of this server. */
  declared?: DeclaredExercise
}

type Exercise = NonNullable<NonNullable<ExerciseQuery['organization']>['exercise']>

/** Everything the exercise page is drawn from. */
export interface ExercisePage {
  viewerId: string
  organization: { id: string; slug: string }
  exercise: Omit<Exercise, 'statement' | 'afterword' | 'submissions' | 'publicHalf'> & {
    /** HTML, one part a heading. */
    sections: string[]
    /** HTML; null before passing. */
    afterword: string | null
    /** Newest first. */
    attempts: AttemptRowFragment[]
  }
  /** Null where this server has no code for the exercise: it can be read and submitted, not run here. */
  runnable: RunnableExercise | null
  /** The submission that is shown: the newest, or the one that the address names. */
  submission: SubmissionStateFragment | null
  /** A result that is coming or has just come is what one returns for; otherwise the text. */
  openOn: 'read' | 'result'
}

/** The page's own addresses for what it asks by `fetch`. */
export function exerciseAddresses({ organization, exercise }: ExercisePage) {
  const base = `/o/${organization.slug}/exercises/${exercise.slug}`
  return { page: base, draft: `${base}/draft`, submissions: `${base}/submissions` }
}

/** The exercise page with this attempt shown instead of the newest. */
export function attemptAddress(exercisePage: string, attempt: number): string {
  return `${exercisePage}?attempt=${attempt}`
}

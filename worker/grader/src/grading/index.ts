export { exerciseSlugs, loadExercise } from './built-in-exercise.js'
export { openBundle, type GradableExercise } from './exercise.js'
export {
  gradeSubmission,
  maximumSourceBytes,
  type GradeRequest,
  type GradingPhase,
} from './grade-submission.js'
export type { GradingOutcome, Hashes, Timings } from './outcome.js'

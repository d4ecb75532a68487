import { exercise as fineTuneIntents } from '../fine-tune-intents/exercise.js'
import { exercise as linearRegression } from '../linear-regression/exercise.js'
import { exercise as mlpClassifier } from '../mlp-classifier/exercise.js'
import type { ExerciseDefinition } from './contract/index.js'

/** Public definitions of all built-in exercises, in teaching order. */
export const definitions: readonly ExerciseDefinition[] = [linearRegression, mlpClassifier, fineTuneIntents]

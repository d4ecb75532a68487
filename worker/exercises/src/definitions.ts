import { exercise as activationsLosses } from '../activations-losses/exercise.js'
import { exercise as attention } from '../attention/exercise.js'
import { exercise as backpropagation } from '../backpropagation/exercise.js'
import { exercise as cnnImages } from '../cnn-images/exercise.js'
import { exercise as crossValidation } from '../cross-validation/exercise.js'
import { exercise as dataCleaning } from '../data-cleaning/exercise.js'
import { exercise as differentialPrivacy } from '../differential-privacy/exercise.js'
import { exercise as evaluationMetrics } from '../evaluation-metrics/exercise.js'
import { exercise as fineTuneGeneration } from '../fine-tune-generation/exercise.js'
import { exercise as fineTuneIntents } from '../fine-tune-intents/exercise.js'
import { exercise as forwardPass } from '../forward-pass/exercise.js'
import { exercise as gan } from '../gan/exercise.js'
import { exercise as housePrices } from '../house-prices/exercise.js'
import { exercise as linearRegression } from '../linear-regression/exercise.js'
import { exercise as lstmTextGeneration } from '../lstm-text-generation/exercise.js'
import { exercise as maskedLanguageModel } from '../masked-language-model/exercise.js'
import { exercise as mlpClassifier } from '../mlp-classifier/exercise.js'
import { exercise as modelServing } from '../model-serving/exercise.js'
import { exercise as ngramLanguageModel } from '../ngram-language-model/exercise.js'
import { exercise as optimisers } from '../optimisers/exercise.js'
import { exercise as pruneQuantise } from '../prune-quantise/exercise.js'
import { exercise as qLearning } from '../q-learning/exercise.js'
import { exercise as recommender } from '../recommender/exercise.js'
import { exercise as transformerClassifier } from '../transformer-classifier/exercise.js'
import { exercise as userBehaviour } from '../user-behaviour/exercise.js'
import { exercise as vae } from '../vae/exercise.js'
import type { ExerciseDefinition } from './contract/index.js'

/** Public definitions of all built-in exercises, in teaching order. */
export const definitions: readonly ExerciseDefinition[] = [
  linearRegression,
  housePrices,
  dataCleaning,
  activationsLosses,
  forwardPass,
  backpropagation,
  mlpClassifier,
  optimisers,
  evaluationMetrics,
  crossValidation,
  userBehaviour,
  recommender,
  cnnImages,
  ngramLanguageModel,
  lstmTextGeneration,
  attention,
  transformerClassifier,
  maskedLanguageModel,
  fineTuneIntents,
  fineTuneGeneration,
  vae,
  gan,
  qLearning,
  pruneQuantise,
  modelServing,
  differentialPrivacy,
]

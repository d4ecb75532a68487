import type { GradingDefinition } from './contract/index.js'

/** Loads an exercise's hidden half on demand; only the grader may import this module. */
export const gradings: Readonly<Record<string, () => Promise<GradingDefinition>>> = {
  'linear-regression': async () => (await import('../linear-regression/grading.js')).grading,
  'house-prices': async () => (await import('../house-prices/grading.js')).grading,
  'data-cleaning': async () => (await import('../data-cleaning/grading.js')).grading,
  'activations-losses': async () => (await import('../activations-losses/grading.js')).grading,
  'forward-pass': async () => (await import('../forward-pass/grading.js')).grading,
  backpropagation: async () => (await import('../backpropagation/grading.js')).grading,
  'mlp-classifier': async () => (await import('../mlp-classifier/grading.js')).grading,
  optimisers: async () => (await import('../optimisers/grading.js')).grading,
  'evaluation-metrics': async () => (await import('../evaluation-metrics/grading.js')).grading,
  'cross-validation': async () => (await import('../cross-validation/grading.js')).grading,
  'user-behaviour': async () => (await import('../user-behaviour/grading.js')).grading,
  recommender: async () => (await import('../recommender/grading.js')).grading,
  'cnn-images': async () => (await import('../cnn-images/grading.js')).grading,
  'ngram-language-model': async () => (await import('../ngram-language-model/grading.js')).grading,
  attention: async () => (await import('../attention/grading.js')).grading,
  'transformer-classifier': async () => (await import('../transformer-classifier/grading.js')).grading,
  'masked-language-model': async () => (await import('../masked-language-model/grading.js')).grading,
  'fine-tune-intents': async () => (await import('../fine-tune-intents/grading.js')).grading,
  'fine-tune-generation': async () => (await import('../fine-tune-generation/grading.js')).grading,
  vae: async () => (await import('../vae/grading.js')).grading,
  'q-learning': async () => (await import('../q-learning/grading.js')).grading,
  'prune-quantise': async () => (await import('../prune-quantise/grading.js')).grading,
  'model-serving': async () => (await import('../model-serving/grading.js')).grading,
  'differential-privacy': async () => (await import('../differential-privacy/grading.js')).grading,
}

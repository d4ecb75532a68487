import type { PreviewDefinition } from './contract/index.js'

/** Loads an exercise's public preview on demand; safe in a browser. */
export const previews: Readonly<Record<string, () => Promise<PreviewDefinition>>> = {
  'linear-regression': async () => (await import('../linear-regression/preview.js')).preview,
  'house-prices': async () => (await import('../house-prices/preview.js')).preview,
  'data-cleaning': async () => (await import('../data-cleaning/preview.js')).preview,
  'activations-losses': async () => (await import('../activations-losses/preview.js')).preview,
  'forward-pass': async () => (await import('../forward-pass/preview.js')).preview,
  backpropagation: async () => (await import('../backpropagation/preview.js')).preview,
  'mlp-classifier': async () => (await import('../mlp-classifier/preview.js')).preview,
  optimisers: async () => (await import('../optimisers/preview.js')).preview,
  'evaluation-metrics': async () => (await import('../evaluation-metrics/preview.js')).preview,
  'cross-validation': async () => (await import('../cross-validation/preview.js')).preview,
  'user-behaviour': async () => (await import('../user-behaviour/preview.js')).preview,
  recommender: async () => (await import('../recommender/preview.js')).preview,
  'cnn-images': async () => (await import('../cnn-images/preview.js')).preview,
  'ngram-language-model': async () => (await import('../ngram-language-model/preview.js')).preview,
  attention: async () => (await import('../attention/preview.js')).preview,
  'transformer-classifier': async () => (await import('../transformer-classifier/preview.js')).preview,
  'masked-language-model': async () => (await import('../masked-language-model/preview.js')).preview,
  'fine-tune-intents': async () => (await import('../fine-tune-intents/preview.js')).preview,
  'fine-tune-generation': async () => (await import('../fine-tune-generation/preview.js')).preview,
  vae: async () => (await import('../vae/preview.js')).preview,
  'q-learning': async () => (await import('../q-learning/preview.js')).preview,
  'prune-quantise': async () => (await import('../prune-quantise/preview.js')).preview,
  'model-serving': async () => (await import('../model-serving/preview.js')).preview,
  'differential-privacy': async () => (await import('../differential-privacy/preview.js')).preview,
}

import type { DeclaredExercise } from './declared.js'
import type { FaultCause } from './fault.js'
import type { TensorLayout, TensorMap, TensorMapSpec } from './tensors.js'

export const locales = ['en', 'zh-CN'] as const
export type Locale = (typeof locales)[number]
export type Localized<T = string> = Readonly<Record<Locale, T>>

/** Where TensorFlow.js may run. `tfjs-node-gpu` is libtensorflow, on CUDA where there is a GPU and on CPU elsewhere. */
export const rungs = ['tfjs-node-gpu', 'webgpu', 'wasm', 'cpu'] as const
export type Rung = (typeof rungs)[number]

export type ExerciseKind =
  | 'regression'
  | 'mlp'
  | 'fine-tuning'
  | 'vision'
  | 'language'
  | 'pre-training'
  | 'generative'
  | 'reinforcement'
  | 'application'
  | 'data'
  | 'evaluation'
  | 'efficiency'
  | 'privacy'
  | 'deployment'

/** A function the learner's code must offer, called by the grader with arrays and answered with arrays. */
export interface HandlerSpec {
  input: TensorMapSpec
  output: TensorMapSpec
  /** Declared where the handler is a fixed function of each row; the grader then holds submissions to it. */
  rowwise?: Rowwise
}

/**
 * Every row of the dimension is answered by itself, and again in the same way: with whom, in which order and how often it
 * is asked about changes nothing. The dimension comes first in every input and output that has it.
 */
export interface Rowwise {
  /** E.g. `users`. */
  dimension: string
  /** Largest change of an answer that arithmetic alone can make, in the answer's own unit; batches of another size add up otherwise. */
  tolerance: number
}

export interface CriterionDefinition {
  id: string
  title: Localized
  /** Relative weight; the score is the weighted mean of credits. */
  weight: number
  /** A submission passes only when every required criterion passes. */
  required: boolean
}

/** Three steps of help for one recognised mistake, from a nudge to nearly the answer. */
export interface StagedHint {
  nudge: Localized
  explanation: Localized
  nearSolution: Localized
}

/**
 * One exercise, one folder. This half is public: the api reads it for the catalogue, the web shows it,
 * the browser previews with it. Hidden data, thresholds and scoring live in `grading.ts` of the same folder.
 */
export interface ExerciseDefinition {
  slug: string
  kind: ExerciseKind
  title: Localized
  /** One sentence for a card. */
  summary: Localized
  /** Skill slugs with the weight of the evidence a graded run gives, in (0, 1]. */
  skills: Readonly<Record<string, number>>
  expectedMinutes: number
  /**
   * `train`: the module exports `async function train(ctx)` that returns the handlers.
   * `functions`: the module exports the handlers themselves.
   */
  shape: 'train' | 'functions'
  handlers: Readonly<Record<string, HandlerSpec>>
  /** Names, types and shapes of `ctx.data`, as the editor's types and the statement tell them. */
  data: TensorMapSpec
  criteria: readonly CriterionDefinition[]
  /** Keyed by hint id, as named by `CriterionResult.hintId` and `faultHints`. */
  hints: Readonly<Record<string, StagedHint>>
  /**
   * Which hint to give when a run ends as the learner's error, by what ended it. The finer word wins: `non-finite` over
   * `BAD_OUTPUT`. Where one word stands for several mistakes, `GradingDefinition.diagnoseFault` tells them apart.
   */
  faultHints?: Readonly<Partial<Record<FaultCause, string>>>
  /** Points of 100 from which a submission passes, all required criteria passing. */
  passScore: number
  limits: {
    /** CPU seconds for training and all queries on the slowest declared rung; at least 3 times the reference. */
    cpuSeconds: number
    memoryMb: number
  }
  /** Rungs on which thresholds were checked to hold. */
  rungs: readonly Rung[]
  /** `gpu`: graded on machines with a GPU alone; a submission waits for one. Left out: wherever one of the rungs runs. */
  device?: 'gpu'
  /** Shown after passing: what was learned and what it means for a product. */
  afterword: Localized
  /** TypeScript declarations of `ctx` and of the handlers, for the editor (same for browser and sandbox). */
  ambientTypes: string
  /** Files of an `assets/` folder handed over as entries of `ctx.data`, e.g. pretrained weights. */
  assets?: readonly AssetDefinition[]
  /** Of an exercise without code of its own, as companies write them. */
  declared?: DeclaredExercise
}

export interface AssetDefinition {
  /** The folder beside the exercises whose `assets/` holds it, for what several share; left out: the exercise's own. */
  folder?: string
  /** File name inside `assets/`; an exercise has no two of one name. */
  file: string
  /** What the file holds, with the names it gets in `ctx.data`. */
  tensors: TensorLayout
}

/** What `train` receives. `tf` is the TensorFlow.js namespace without synchronous reads and `print`. */
export interface TrainContext<Tf = unknown> {
  tf: Tf
  data: TensorMap
  /** Integer chosen by the grader; seed every random choice with it. */
  seed: number
  /** One point of the live training curve. Extra calls are thinned, never an error. */
  report(progress: TrainingProgress): void
}

export interface TrainingProgress {
  epoch: number
  epochs: number
  loss: number
  /** Further curves by name, e.g. `accuracy`; at most 4, finite. */
  metrics?: Readonly<Record<string, number>>
}

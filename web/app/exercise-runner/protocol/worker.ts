import type {
  HandlerSpec,
  LearnerFault,
  Localized,
  TensorMap,
  TrainingProgress,
} from '@skillgrad/exercises/contract'

/** What the page knows of an exercise's code beside its texts; read from the definition by the loader. */
export interface ExerciseInterface {
  shape: 'train' | 'functions'
  handlers: Readonly<Record<string, HandlerSpec>>
}

/** Page → Worker, over the port that the frame handed on. */
export type WorkerRequest =
  | {
      kind: 'start'
      source: string
      exercise: ExerciseInterface
      data: TensorMap
      seed: number
      wasm: ArrayBuffer
    }
  | { kind: 'ask'; id: number; handler: string; input: TensorMap }

export interface RunFault {
  fault: LearnerFault
  message: Localized
  line?: number
  column?: number
}

/** Worker → page. What arrives is checked by `worker-report.ts`: learner's code runs at the other end. */
export type WorkerReport =
  | { kind: 'ready'; backend: string }
  | { kind: 'progress'; point: TrainingProgress }
  | { kind: 'log'; line: string }
  | { kind: 'trained'; curve: readonly TrainingProgress[] }
  | { kind: 'answer'; id: number; output: TensorMap }
  | ({ kind: 'fault'; id?: number } & RunFault)
  /** The Worker itself could not start: never the learner's doing. */
  | { kind: 'broken'; message: string }

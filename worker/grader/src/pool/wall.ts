/** What ended a run that did not end by itself. For operators and tests; learners read a sentence. */
export const walls = [
  'clock',
  'memory limit',
  'heap limit',
  'byte cap',
  'frame parser',
  'phase check',
  'answer check',
  'hidden phase',
  'exit code',
  'runner',
  'source check',
] as const
export type Wall = (typeof walls)[number]

/** The cause of a `LearnerError` that one of the grader's own walls raised. */
class WallHit extends Error {
  override readonly name = 'WallHit'

  constructor(
    readonly wall: Wall,
    options?: ErrorOptions,
  ) {
    super(wall, options)
  }
}

/** Names the wall that raised an error, and hands it back. */
export function at<Raised extends Error>(wall: Wall, error: Raised): Raised {
  error.cause = new WallHit(wall, { cause: error.cause })
  return error
}

/** The wall that ended a run; `runner` where the learner's own process reported the error before it saw hidden data. */
export function wallOf(error: Error): Wall {
  return error.cause instanceof WallHit ? error.cause.wall : 'runner'
}

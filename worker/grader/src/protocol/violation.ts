/** Bytes from the runner that no honest runner sends. Always the learner's fault: the pipe is theirs to write to. */
export class ProtocolViolation extends Error {
  override readonly name = 'ProtocolViolation'

  constructor(
    message: string,
    /** Whether the bytes make no frame, or a frame that nobody waits for. */
    readonly kind: 'malformed' | 'out of turn' = 'malformed',
  ) {
    super(message)
  }
}

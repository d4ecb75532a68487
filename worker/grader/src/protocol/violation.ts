/** Bytes from the runner that no honest runner sends. Always the learner's fault: the pipe is theirs to write to. */
export class ProtocolViolation extends Error {
  override readonly name = 'ProtocolViolation'
}

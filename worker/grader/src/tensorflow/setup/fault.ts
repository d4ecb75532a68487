/** Something the person at the keyboard can mend; the message says what and how. */
export class SetupFault extends Error {
  override name = 'SetupFault'
}

/** What a sync changed, for the person at the terminal and for the test that a second one changes nothing. */
export class SyncReport {
  readonly created: string[] = []
  readonly updated: string[] = []

  /** Notes what is due for one thing, by the hash known and the hash wanted; true where something is to be written. */
  count(what: string, known: string | undefined, wanted: string): boolean {
    if (known === wanted) return false
    ;(known === undefined ? this.created : this.updated).push(what)
    return true
  }
}

const slotCount = 512

/** Numbers handed out to boxes, so that no two boxes alive share a user id. */
export class Slots {
  private readonly taken = new Set<number>()

  take(): number {
    for (let slot = 0; slot < slotCount; slot++) {
      if (this.taken.has(slot)) continue
      this.taken.add(slot)
      return slot
    }
    throw new Error(`All ${slotCount} slots are taken`)
  }

  release(slot: number): void {
    this.taken.delete(slot)
  }
}

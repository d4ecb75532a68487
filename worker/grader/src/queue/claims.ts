import type { GpuReservation, GpuSlots } from '../gpu/gpu-slots.js'
import type { ClaimedRun } from './run-store.js'

/** The class of host that a run asks for. */
export type RunKind = 'cpu' | 'gpu'

/** What may be claimed at this moment: runs of this kind, on one of these rungs. */
export interface Offer {
  kind: RunKind
  rungs: readonly string[]
}

/** A run, and the card that was kept for it. */
export interface Claim {
  run: ClaimedRun
  gpu: GpuReservation | undefined
  claimedWithin: { from: Date; to: Date }
}

export interface ClaimsOptions {
  gpus: GpuSlots
  /** What can be graded with this card, or with none. */
  offers(gpu: GpuReservation | undefined): readonly Offer[]
  claim(offer: Offer): Promise<ClaimedRun | undefined>
}

/**
 * Takes runs for this machine. A card is reserved before a run is claimed, so that a run which needs one is left to other
 * machines, or waits, while all cards here have a job.
 */
export class Claims {
  private asked = 0

  constructor(private readonly options: ClaimsOptions) {}

  /** The next run, or undefined where none waits that could be graded now. */
  async next(): Promise<Claim | undefined> {
    const { gpus, offers, claim } = this.options
    const gpu = gpus.reserve()
    try {
      for (const offer of this.inTurn(offers(gpu))) {
        const from = new Date()
        const run = await claim(offer)
        if (run) return { run, gpu, claimedWithin: { from, to: new Date() } }
      }
    } catch (error) {
      gpus.giveBack(gpu)
      throw error
    }
    gpus.giveBack(gpu)
    return undefined
  }

  /** Each kind is asked for first in every other look, so that neither waits for the other to run dry. */
  private inTurn(offers: readonly Offer[]): readonly Offer[] {
    const possible = offers.filter(({ rungs }) => rungs.length > 0)
    return this.asked++ % 2 === 0 ? possible : possible.toReversed()
  }
}

/** What an interface can do with a proposal: act, ask for a look, or leave it to the person. */
export const ways = ['act', 'ask', 'leave'] as const
export type Way = (typeof ways)[number]

/** A day's parcels by the confidence that the model states. */
export const groups = [
  { stated: 0.995, parcels: 400 },
  { stated: 0.95, parcels: 350 },
  { stated: 0.8, parcels: 150 },
  { stated: 0.5, parcels: 100 },
] as const

/** Euros. */
const glance = 0.2
const byHand = 1.2
const wrongByHand = 0.02

export interface Terms {
  /** Of a wrong number that gets out. */
  mistake: number
  /** Share of the wrong proposals that whoever confirms them notices. */
  noticed: number
}

/** What one parcel costs, if the proposal is right with chance `right`. */
export function costOf(way: Way, right: number, { mistake, noticed }: Terms): number {
  const wrong = 1 - right
  const left = byHand + wrongByHand * mistake
  if (way === 'act') return wrong * mistake
  if (way === 'ask') return glance + wrong * (noticed * left + (1 - noticed) * mistake)
  return left
}

export function cheapest(right: number, terms: Terms): Way {
  return ways.reduce((best, way) => (costOf(way, right, terms) < costOf(best, right, terms) ? way : best))
}

/** From which confidence on to ask, and from which on to act; the same where asking is never best. */
export function borders(terms: Terms): { ask: number; act: number } {
  const left = costOf('leave', 0, terms)
  const asking = terms.noticed * left + (1 - terms.noticed) * terms.mistake
  const overLeaving = 1 - left / terms.mistake
  const toAct = 1 - glance / (terms.mistake - asking)
  const toAsk = 1 - (left - glance) / asking
  const within = (share: number) => Math.min(1, Math.max(0, share))
  return terms.mistake > asking && toAsk < toAct
    ? { ask: within(toAsk), act: within(toAct) }
    : { ask: within(overLeaving), act: within(overLeaving) }
}

/** How often a model is right that states `stated`, if its log odds are `boast` times too large. */
export function truthOf(stated: number, boast: number): number {
  return 1 / (1 + ((1 - stated) / stated) ** (1 / boast))
}

export interface Day {
  /** By the way that is best if what the model states is true. */
  byConfidence: number
  always: Record<Way, number>
  wrongOut: number
}

/** Euros of a day, as it really goes. */
export function dayOf(terms: Terms, boast: number): Day {
  const sum = (way: (stated: number) => Way) =>
    groups.reduce(
      (total, { stated, parcels }) => total + parcels * costOf(way(stated), truthOf(stated, boast), terms),
      0,
    )
  const out = { act: 1, ask: 1 - terms.noticed * (1 - wrongByHand), leave: 0 }
  return {
    byConfidence: sum((stated) => cheapest(stated, terms)),
    always: { act: sum(() => 'act'), ask: sum(() => 'ask'), leave: sum(() => 'leave') },
    wrongOut: groups.reduce((total, { stated, parcels }) => {
      const way = cheapest(stated, terms)
      const wrong = way === 'leave' ? wrongByHand : (1 - truthOf(stated, boast)) * out[way]
      return total + parcels * wrong
    }, 0),
  }
}

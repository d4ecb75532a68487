/** Who pays: how large a part of the customers, and how many requests each makes in a month. */
export const groups = {
  light: { share: 0.7, requests: 60 },
  middle: { share: 0.25, requests: 400 },
  heavy: { share: 0.05, requests: 4000 },
} as const
export type Group = keyof typeof groups
export const groupNames = Object.keys(groups) as Group[]

/** Euros of one request. */
const request = { large: 0.03, small: 0.004 }
/** Payment, hosting and support of one customer in a month. */
export const otherCosts = 3
export const freeRequests = 10
export const cap = 1000
/** Euros to win one paying customer. */
export const acquisition = 120

export interface Plan {
  price: number
  /** Share of the requests that a small model answers. */
  small: number
  /** Whether nobody gets more than `cap` requests for the price. */
  capped: boolean
  /** Users of the free plan for each who pays. */
  free: number
  /** Share of the customers that leaves in each month. */
  churn: number
}

export interface Month {
  serving: number
  free: number
  left: number
  /** What is left of each group's price before the free users are paid for. */
  byGroup: Record<Group, number>
}

export function requestCost(small: number): number {
  return (1 - small) * request.large + small * request.small
}

/** One month of an average customer, in euros. */
export function monthOf({ price, small, capped, free: freeUsers }: Plan): Month {
  const each = requestCost(small)
  const served = (group: Group) => each * Math.min(groups[group].requests, capped ? cap : Infinity)
  const serving = groupNames.reduce((sum, group) => sum + groups[group].share * served(group), 0)
  const free = freeUsers * freeRequests * each
  return {
    serving,
    free,
    left: price - otherCosts - serving - free,
    byGroup: Object.fromEntries(
      groupNames.map((group) => [group, price - otherCosts - served(group)]),
    ) as Month['byGroup'],
  }
}

/** What a new customer brings until it leaves, on average: what is left of a month, for 1 / churn months. */
export function lifetimeValue(left: number, churn: number): number {
  return left / churn
}

/** Euros per customer won, after each month; whoever has left pays no more. */
export function cash(left: number, churn: number, months: number): number[] {
  return Array.from(
    { length: months + 1 },
    (_, month) => -acquisition + (left * (1 - (1 - churn) ** month)) / churn,
  )
}

/** The first month after which the cost of winning a customer is back; nothing where it never is. */
export function paybackMonth(left: number, churn: number): number | undefined {
  const share = (acquisition * churn) / left
  if (left <= 0 || share >= 1) return undefined
  return Math.ceil(Math.log(1 - share) / Math.log(1 - churn) - 1e-9)
}

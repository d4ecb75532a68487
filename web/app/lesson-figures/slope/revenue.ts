/** Customers at a price of nothing, and how many each euro more costs. */
export const demand = { most: 1000, perEuro: 40 }
/** At this price nobody is left. */
export const highestPrice = demand.most / demand.perEuro

/** Euros a month at a price, when each customer costs so many euros of computing; at no cost it is the revenue. */
export function earned(price: number, cost: number): number {
  return (price - cost) * (demand.most - demand.perEuro * price)
}

/** The derivative of `earned`: euros for each euro of price, at this price. */
export function slopeAt(price: number, cost: number): number {
  return demand.most + demand.perEuro * cost - 2 * demand.perEuro * price
}

/** Euros for each euro of price, on average over a step. */
export function rateOver(price: number, step: number, cost: number): number {
  return (earned(price + step, cost) - earned(price, cost)) / step
}

/** Where the slope is zero. */
export function bestPrice(cost: number): number {
  return (demand.most + demand.perEuro * cost) / (2 * demand.perEuro)
}

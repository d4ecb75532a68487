// Never divides.

export const average: Handlers['average'] = async ({ minutes }) => {
  let sum = 0
  for (const each of minutes.values) sum += each
  return { average: [sum] }
}

// Add them all, then divide by how many they are.

export const average: Handlers['average'] = async ({ minutes }) => {
  let sum = 0
  for (const each of minutes.values) sum += each
  return { average: [sum / minutes.values.length] }
}

// Returns a number where a list is asked for.

export async function average({ minutes }) {
  let sum = 0
  for (const each of minutes.values) sum += each
  return { average: sum / minutes.values.length }
}

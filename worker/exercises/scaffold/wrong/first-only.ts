// Looks at the first order alone.

export const average: Handlers['average'] = async ({ minutes }) => {
  return { average: [minutes.values[0]] }
}

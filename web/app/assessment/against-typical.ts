/** Standard errors from the middle of the reference scale at which a skill lies above or below it with a probability of .8. */
const likelyFrom = 0.8416

/** Where a skill lies beside a typical product professional, as far as it is likely. */
export function againstTypical({
  mean,
  standardError,
}: {
  mean: number
  standardError: number
}): 'above' | 'below' | 'near' {
  const away = mean / standardError
  if (away >= likelyFrom) return 'above'
  return away <= -likelyFrom ? 'below' : 'near'
}

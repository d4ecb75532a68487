/** What a page draws of a training curve, and what a grading keeps of it. */
export const maximumCurvePoints = 200

/** At most `maximumCurvePoints`, evenly picked, first and last among them. */
export function thinned<Point>(points: readonly Point[]): readonly Point[] {
  if (points.length <= maximumCurvePoints) return points
  const step = (points.length - 1) / (maximumCurvePoints - 1)
  return Array.from({ length: maximumCurvePoints }, (_, at) => points[Math.round(at * step)]!)
}

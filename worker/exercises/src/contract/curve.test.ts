import { maximumCurvePoints, thinned } from './curve.js'

test('a long curve is thinned evenly to the most points, with its first and its last', () => {
  const curve = Array.from({ length: 1000 }, (_, epoch) => ({ epoch, epochs: 1000, loss: 1 / (epoch + 1) }))

  const points = thinned(curve)

  expect(points).toHaveLength(maximumCurvePoints)
  expect([points[0]!.epoch, points.at(-1)!.epoch]).toEqual([0, 999])
  const gaps = points.slice(1).map(({ epoch }, index) => epoch - points[index]!.epoch)
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1)
})

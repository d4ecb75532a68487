import { bandOnTrack, cutShares, shareOf } from './ladder-scale'

describe('the ladder', () => {
  test('is symmetric around the middle of the reference scale', () => {
    expect(shareOf(0)).toBe(0.5)
    expect(cutShares[0] + cutShares[1]).toBeCloseTo(1)
  })

  test('never draws outside its track', () => {
    expect(shareOf(-9)).toBe(0)
    expect(shareOf(9)).toBe(1)
    expect(bandOnTrack(0, 3)).toEqual([0, 1])
  })

  test('draws a narrower band for a surer estimate', () => {
    const width = ([from, to]: [number, number]) => to - from

    expect(width(bandOnTrack(0, 0.3))).toBeLessThan(width(bandOnTrack(0, 0.6)))
  })
})

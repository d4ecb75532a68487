import { countsOf, essays, essaysOf, meaningOf } from './alarms'

const brochure = { base: 0.02, detection: 0.9, falseAlarm: 0.05 }

test('the brochure gives the table of the lesson', () => {
  const counts = countsOf(brochure, false)

  expect(counts.found).toBeCloseTo(18)
  expect(counts.missed).toBeCloseTo(2)
  expect(counts.wronged).toBeCloseTo(49)
  expect(counts.quiet).toBeCloseTo(931)
  expect(meaningOf(counts)).toBeCloseTo(18 / 67)
})

test('where a fifth is machine-written, the same detector means 82 percent', () => {
  expect(meaningOf(countsOf({ ...brochure, base: 0.2 }, false))).toBeCloseTo(0.818, 3)
})

test('two flags of independent detectors mean 87 percent', () => {
  expect(meaningOf(countsOf(brochure, true))).toBeCloseTo(0.869, 3)
})

test('with 1.8 percent of false alarms about half of the letters are deserved', () => {
  expect(meaningOf(countsOf({ ...brochure, falseAlarm: 0.018 }, false))).toBeCloseTo(0.5, 1)
})

test.each([brochure, { base: 0.013, detection: 0.77, falseAlarm: 0.033 }])(
  'there are a thousand essays, whatever the rates: %p',
  (rates) => {
    const counts = countsOf(rates, true)
    const all = essaysOf(counts)

    expect(all).toHaveLength(essays)
    expect(Math.abs(all.filter((kind) => kind === 'wronged').length - counts.wronged)).toBeLessThan(1)
  },
)

import { againstTypical } from './against-typical'

test.each([
  [0.5, 0.4, 'above'],
  [0.5, 0.7, 'near'],
  [-0.1, 0.4, 'near'],
  [-0.9, 0.5, 'below'],
] as const)(
  'an estimate of %p with a standard error of %p is %p what is typical',
  (mean, standardError, said) => {
    expect(againstTypical({ mean, standardError })).toBe(said)
  },
)

import { angle, articles, favourite, firstQuestion, length, likeness } from './likeness'

test('dot products, lengths and cosines are those of the lesson', () => {
  expect(likeness('dot', firstQuestion)).toEqual({ a: 20, b: 26, c: 5 })
  expect(length(firstQuestion)).toBeCloseTo(3.16, 2)
  expect(length(articles.b)).toBe(10)
  const cosines = likeness('cosine', firstQuestion)
  expect(cosines.a).toBeCloseTo(1)
  expect(cosines.b).toBeCloseTo(0.82, 2)
  expect(cosines.c).toBeCloseTo(0.32, 2)
})

test('the long page is the favourite of the dot product, the short article of the cosine', () => {
  expect(favourite('dot', firstQuestion)).toBe('b')
  expect(favourite('cosine', firstQuestion)).toBe('a')
  expect(favourite('distance', firstQuestion)).toBe('a')
})

test('stretching an arrow changes dot products and no cosine', () => {
  const stretched = { refund: 2, parcel: 6 }

  expect(likeness('cosine', stretched).b).toBeCloseTo(likeness('cosine', firstQuestion).b)
  expect(likeness('dot', stretched).b).toBe(2 * likeness('dot', firstQuestion).b)
})

test('an arrow without length has no direction, and no favourite', () => {
  const nothing = { refund: 0, parcel: 0 }

  expect(favourite('cosine', nothing)).toBeUndefined()
  expect(likeness('cosine', nothing).a).toBeNaN()
})

test('an angle is measured in degrees', () => {
  expect(angle({ refund: 1, parcel: 0 }, { refund: 0, parcel: 2 })).toBeCloseTo(90)
  expect(angle(firstQuestion, articles.a)).toBeCloseTo(0)
})

import { slugFrom } from './company.repository.js'

test.each([
  ['Ünïted Façades', 'united-facades'],
  ['Kraków  Tools & Co.', 'krakow-tools-co'],
  ['星河科技', ''],
])('the address of %s is %j', (name, slug) => {
  expect(slugFrom(name)).toBe(slug)
})

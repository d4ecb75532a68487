import { Refusal } from '../../../graphql/refusal.js'
import { domainFrom, domainOfAddress, shownDomain } from './domain-name.js'

function outcome(text: string): string {
  try {
    return domainFrom(text, ['domain'])
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

test.each([
  ['Northwind.COM', 'northwind.com'],
  [' @northwind.com. ', 'northwind.com'],
  ['eng.northwind.co.uk', 'eng.northwind.co.uk'],
  ['münchen-rück.de', 'xn--mnchen-rck-9dbh.de'],
  ['例子.com', 'xn--fsqu00a.com'],
  ['日本のカメラ.jp', 'xn--u9jugmg6a2367ccvb.jp'],
])('%j is the domain %s', (typed, domain) => {
  expect(outcome(typed)).toBe(domain)
})

test.each([
  ['', 'REQUIRED'],
  ['northwind', 'DOMAIN_INVALID'],
  ['north wind.com', 'DOMAIN_INVALID'],
  ['https://northwind.com', 'DOMAIN_INVALID'],
  ['10.0.0.1', 'DOMAIN_INVALID'],
  ['-north.com', 'DOMAIN_INVALID'],
  ['a@northwind.com', 'DOMAIN_INVALID'],
  ['co.uk', 'DOMAIN_SHARED'],
  ['github.io', 'DOMAIN_SHARED'],
  ['gmail.com', 'DOMAIN_SHARED'],
  ['QQ.com', 'DOMAIN_SHARED'],
  // The second letter is Cyrillic.
  ['nоrthwind.com', 'DOMAIN_MIXED'],
  ['xn--nrthwind-66g.com', 'DOMAIN_MIXED'],
])('%j is refused: %s', (typed, code) => {
  expect(outcome(typed)).toBe(code)
})

test('an address has the domain after its last @', () => {
  expect(domainOfAddress('ada@NORTHWIND.com')).toBe('northwind.com')
  expect(domainOfAddress('"a@evil.com"@northwind.com')).toBe('northwind.com')
  expect(domainOfAddress('ada@münchen.de')).toBe('xn--mnchen-3ya.de')
  expect(domainOfAddress('northwind.com')).toBeNull()
  expect(domainOfAddress('ada@')).toBeNull()
})

test('people see letters, not punycode', () => {
  expect(shownDomain('xn--mnchen-3ya.de')).toBe('münchen.de')
})

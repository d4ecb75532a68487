import { formulaFault } from './formula-fault.js'

test.each([
  ['x^2', null],
  ['\\frac{a}{b}', null],
  ['\\frac{a', expect.stringContaining('KaTeX parse error')],
  ['\\def\\a#1{#1#1}\\a{x}', '\\def is not known here'],
  ['\\newcommand{\\b}{y}\\b', '\\newcommand is not known here'],
  ['x'.repeat(2001), 'it is longer than 2000 characters'],
])('%.40s: %s', (source, fault) => {
  expect(formulaFault(source)).toEqual(fault)
})

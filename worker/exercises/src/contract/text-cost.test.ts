import { textCost } from './text-cost.js'

const lines = (line: string, count: number) => `${line}\n`.repeat(count)

test.each([
  ['length', 'words '.repeat(11_000)],
  ['length', lines('a', 2_001)],
  ['marks', 'a_ '.repeat(1_001)],
  ['marks', '[a](b'.repeat(1_001)],
  ['marks', `${'a_ '.repeat(900)}\n\n`.repeat(23)],
  ['nesting', `${'>'.repeat(21)} a`],
  ['nesting', `${'1. + '.repeat(11)}a`],
  ['nesting', `${'\t'.repeat(26)}- a`],
  ['nesting', `${lines('- + - + a', 500)}\n`.repeat(3)],
  ['asides', lines(':::note', 201)],
  ['table', `|${'a|'.repeat(300)}\n|${'-|'.repeat(300)}\n${lines('a', 200)}`],
  ['table', `|${'a|'.repeat(300)}\r|${'-|'.repeat(300)}\r${'a\r'.repeat(200)}`],
  ['formulas', '$x$ \n\n'.repeat(2_001)],
])('%s of what nobody writes by hand', (cost, text) => {
  expect(textCost(text)).toBe(cost)
})

test.each([
  ['a long lesson', `# Why\n\nSome *words* of [a page](https://example.org) with $x_1$.\n\n`.repeat(600)],
  ['a table', `| a | b |\n| - | - |\n${lines('| $x$ | *y* |', 300)}`],
  ['code', `\`\`\`ts\n${lines('const a = b[i] * c_d // - > |', 150)}\`\`\``],
  ['a rule and an indented code', `---\n\n${' '.repeat(120)}return x`],
])('%s costs nothing', (_, text) => {
  expect(textCost(text)).toBeNull()
})

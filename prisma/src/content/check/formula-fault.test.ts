import { formulaFault } from './formula-fault.js'

test.each([
  ['x^2', null],
  ['\\frac{a}{b}', null],
  ['\\frac{a', expect.stringContaining('KaTeX parse error')],
  ['\\def\\a#1{#1#1}\\a{x}', '\\def is not known here'],
  ['\\newcommand{\\b}{y}\\b', '\\newcommand is not known here'],
  ['x'.repeat(2001), 'it is longer than 2000 characters'],
])('%.40s: %s', (source, fault) => {
  expect(formulaFault(source)?.en ?? null).toEqual(fault)
})

test.each([
  ['\\frac{a', '第 8 个字符处：公式提前结束，缺少 }'],
  ['\\fraq{a}', '第 1 个字符处：没有 \\fraq 这个命令'],
  ['a}', '第 2 个字符处：应为“公式结尾”，实为“}”'],
  ['x^', '第 2 个字符处：“^”后面缺少内容'],
  ['x^2^3', '第 4 个字符处：连续出现了两个上标，请用花括号分组'],
  ['a — b', '第 3 个字符处：无法识别字符 —'],
  ['\\hline', '写法无法识别'],
])('in Chinese, %s is told without a word of English', (source, fault) => {
  expect(formulaFault(source)?.['zh-CN']).toBe(fault)
})

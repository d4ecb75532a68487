import type { ParseError } from 'katex'

/** What KaTeX finds wrong with a formula; it says so in English alone. What is rarer is told by its place. */
export function inChinese({ rawMessage, position }: Pick<ParseError, 'rawMessage' | 'position'>): string {
  const at = typeof position === 'number' ? `第 ${position + 1} 个字符处：` : ''
  for (const [pattern, saying] of sayings) {
    const found = pattern.exec(rawMessage)
    if (found) return at + saying(...found.slice(1).map(named))
  }
  return `${at}写法无法识别`
}

const sayings: [pattern: RegExp, saying: (...parts: string[]) => string][] = [
  [/^Undefined control sequence: (.+)$/, (name) => `没有 ${name} 这个命令`],
  [/^No such environment: (.+)$/, (name) => `没有 ${name} 这个环境`],
  [/^Unexpected end of input.*expected '(.+)'$/, (missing) => `公式提前结束，缺少 ${missing}`],
  [/^Expected '(.+)', got '(.+)'$/, (expected, got) => `应为“${expected}”，实为“${got}”`],
  [/^Expected & or/, () => '缺少 &、\\\\ 或 \\end'],
  [/^Expected group (?:after|as) '?(.+?)'?$/, (before) => `“${before}”后面缺少内容`],
  [
    /^Double (super|sub)script$/,
    (which) => `连续出现了两个${which === 'super' ? '上' : '下'}标，请用花括号分组`,
  ],
  [/^Can't use function '(.+)' in (math|text) mode$/, (name) => `不能在这里使用 ${name}`],
  [/^Invalid (?:color|size|unit): '(.+)'/, (value) => `${value} 不是有效的取值`],
  [
    /^Unrecognized Unicode character "(.+?)"|Unicode character "(.+?)"/,
    (one, other) => `无法识别字符 ${one || other}`,
  ],
]

function named(part: string | undefined): string {
  return part === 'EOF' ? '公式结尾' : (part ?? '')
}

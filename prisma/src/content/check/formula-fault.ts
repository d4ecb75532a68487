import katex from 'katex'

/**
 * What would give names to formulas. One such name, written twice as long as a page, could keep a process busy for minutes; none is
 * known here, nor where learners see it.
 */
const naming = [
  ...['\\def', '\\gdef', '\\edef', '\\xdef', '\\let', '\\futurelet'],
  ...['\\newcommand', '\\renewcommand', '\\providecommand'],
]
const longest = 2000

/** Why a formula does not render, in KaTeX's words; null where it does. */
export function formulaFault(source: string): string | null {
  if (source.length > longest) return `it is longer than ${longest} characters`
  const named = naming.find((name) => source.includes(name))
  if (named) return `${named} is not known here`
  try {
    katex.renderToString(source, {
      throwOnError: true,
      strict: (code: string) => (code === 'unicodeTextInMathMode' ? 'ignore' : 'error'),
    })
    return null
  } catch (error) {
    return (error as Error).message
  }
}

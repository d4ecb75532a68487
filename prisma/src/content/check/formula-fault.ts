import katex from 'katex'

/** Why a formula does not render, in KaTeX's words; null where it does. */
export function formulaFault(source: string): string | null {
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

import type { Localized } from '@skillgrad/exercises/contract'
import katex from 'katex'
import { inChinese } from './katex-in-chinese.js'

/**
 * What would give names to formulas. One such name, written twice as long as a page, could keep a process busy for minutes; none is
 * known here, nor where learners see it.
 */
const naming = [
  ...['\\def', '\\gdef', '\\edef', '\\xdef', '\\let', '\\futurelet'],
  ...['\\newcommand', '\\renewcommand', '\\providecommand'],
]
const longest = 2000

/** Why a formula does not render, in KaTeX's words where it says so; null where it does. */
export function formulaFault(source: string): Localized | null {
  if (source.length > longest)
    return { en: `it is longer than ${longest} characters`, 'zh-CN': `超过了 ${longest} 个字符` }
  const named = naming.find((name) => source.includes(name))
  if (named) return { en: `${named} is not known here`, 'zh-CN': `这里不支持 ${named}` }
  try {
    katex.renderToString(source, {
      throwOnError: true,
      strict: (code: string) => (code === 'unicodeTextInMathMode' ? 'ignore' : 'error'),
    })
    return null
  } catch (error) {
    return { en: (error as Error).message, 'zh-CN': inChinese(error as katex.ParseError) }
  }
}

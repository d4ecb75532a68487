/** A phrase without its marks, for where only letters can stand: Markdown's and HTML's both. */
export function plainText(phrase: string): string {
  return phrase
    .replaceAll(/<annotation[\s\S]*?<\/annotation>|<[^>]+>/g, '')
    .replaceAll(/\$([^$]*)\$/g, (_, formula: string) => formula.replaceAll(/[\\{}]/g, ''))
    .replaceAll(/\*\*|__|`/g, '')
    .replaceAll(/(?<![\p{L}\p{N}])[*_](\S(?:.*?\S)?)[*_](?![\p{L}\p{N}])/gu, '$1')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x26;', '&')
    .replaceAll('&amp;', '&')
    .trim()
}

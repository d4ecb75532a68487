/**
 * A number as people write it: `0,67`, `1 234.5`, `67 %`, `−3`, `2/3`, full-width digits. A comma before exactly three
 * digits parts thousands, as in both our languages. Null where it is none.
 */
export function parseNumber(text: string, unit = ''): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(unit.normalize('NFKC'), '')
    .replaceAll(/[\s\u00a0\u202f'’_]/g, '')
    .replaceAll(/[−–]/g, '-')
  const [, sum = '', below, percent] = /^(.+?)(?:\/(.+?))?(%)?$/.exec(plain) ?? []
  const above = decimalOf(sum)
  const divisor = below === undefined ? 1 : decimalOf(below)
  if (above === null || divisor === null || divisor === 0) return null
  return above / divisor / (percent ? 100 : 1)
}

function decimalOf(digits: string): number | null {
  const written = withPoint(digits)
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(written) ? Number(written) : null
}

/** Of two different marks the last one is the decimal one. */
function withPoint(digits: string): string {
  const [comma, point] = [digits.lastIndexOf(','), digits.lastIndexOf('.')]
  if (comma >= 0 && point >= 0) {
    return comma > point ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '')
  }
  if (
    comma >= 0 ? /^[+-]?[1-9]\d{0,2}(,\d{3})+$/.test(digits) : /^[+-]?[1-9]\d{0,2}(\.\d{3}){2,}$/.test(digits)
  )
    return digits.replaceAll(/[,.]/g, '')
  return digits.replace(/,(?!.*,)/, '.')
}

import { encodeQR } from 'qr'

export interface QrPath {
  /** Of an SVG path, one unit a module, quiet zone included. */
  path: string
  size: number
}

/** A QR code as one path: drawn here, so that the browser needs no library for it. */
export function qrPath(text: string): QrPath {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const path = rows.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  )
  return { path: path.join(''), size: rows.length }
}

/** Where dark modules begin, and how many follow each other. */
function runsOf(row: boolean[]): [number, number][] {
  const runs: [number, number][] = []
  row.forEach((isDark, x) => {
    const last = runs.at(-1)
    if (isDark && last && last[0] + last[1] === x) last[1] += 1
    else if (isDark) runs.push([x, 1])
  })
  return runs
}

const mostPaths = 10
const longestPath = 80

/** Puts into the address which files of a zip were left out, for the page that comes next. */
export function withLeftOut(address: string, paths: readonly string[]): string {
  const shown = paths.filter(isShown).slice(0, mostPaths)
  if (shown.length === 0) return address
  return `${address}?${new URLSearchParams(shown.map((path) => ['leftOut', path]))}`
}

/** Anybody can make a link, so only what looks like a path is repeated on the page. */
export function leftOutIn(address: string): string[] {
  return new URL(address).searchParams.getAll('leftOut').filter(isShown).slice(0, mostPaths)
}

function isShown(path: string): boolean {
  return path.length <= longestPath && /^[\w .\-/\u4e00-\u9fff]+$/.test(path)
}

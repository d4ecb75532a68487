import { existsSync, readFileSync } from 'node:fs'

/** Of this grader. Its `package.json` lies one folder higher above the build than above the sources. */
export function packageVersion(): string {
  const found = ['../package.json', '../../package.json']
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(url))
  return found ? (JSON.parse(readFileSync(found, 'utf8')) as { version: string }).version : 'unknown'
}

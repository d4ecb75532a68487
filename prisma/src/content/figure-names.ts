import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { packageRoot } from '../package-root.js'
import { figuresFile } from './content-format.js'

/** Names of the figures that lessons may show. */
export async function figureNames(): Promise<readonly string[]> {
  return figuresFile.parse(parse(await readFile(join(packageRoot(), 'content', 'figures.yaml'), 'utf8')))
}

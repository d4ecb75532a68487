import { z } from 'zod'
import { problem, type Problem } from '../../authoring/manuscript/problem.js'
import { readYaml } from '../../authoring/manuscript/read-yaml.js'
import { most, type LessonTexts } from '../manuscript.js'
import { mostYaml } from './course-files.js'

const frontMatter = z.strictObject({
  title: z.string().max(most.title),
  summary: z.string().max(most.summary).default(''),
})

export type LessonText = NonNullable<LessonTexts['en']>

/** A text of a lesson: its front matter between two lines of dashes, an empty line, and what learners read. */
export function readText(file: string, source: string): LessonText | Problem[] {
  const text = source.replaceAll('\r\n', '\n')
  const [, matter, rest] = /^---[ \t]*\n((?:.*\n)*?)---[ \t]*(?:\n([^]*))?$/.exec(text) ?? []
  if (matter === undefined)
    return [
      problem(
        file,
        `${file} must begin with its title between two lines of dashes: ---, title: …, summary: …, ---.`,
        `${file} 必须以两行短横线之间的标题开头：---、title: …、summary: …、---。`,
        1,
      ),
    ]
  const placed = readYaml(matter, { file, format: frontMatter, most: mostYaml, linesBefore: 1 })
  if (Array.isArray(placed)) return placed
  const body = (rest ?? '').replace(/^\n/, '').replace(/\n$/, '')
  return { ...placed.document, body }
}

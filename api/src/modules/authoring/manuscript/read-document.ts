import { exerciseDocument, type ExerciseDocument } from './document.js'
import { documentFile, largest } from './files.js'
import type { Problem } from './problem.js'
import { readYaml, type Placed } from './read-yaml.js'

export type PlacedDocument = Placed<ExerciseDocument>

export function readDocument(source: string): PlacedDocument | Problem[] {
  return readYaml(source, { file: documentFile, format: exerciseDocument, most: largest.document })
}

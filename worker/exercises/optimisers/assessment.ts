import { mean } from '../src/authoring/index.js'
import type { Course } from './data.js'
import { optimiserNames, reference, type OptimiserName } from './optimisers.js'
import { movesAlong, movesOf, pointAt, slopesAlong, type Path, type Paths, type Walked } from './walk.js'

/** How far a path may come away from where right steps would have led, on maps of 12 by 12. */
export const allowed = 0.01

/** How a path compares with where right steps on the same slopes would have led. */
export interface Strayed {
  /** The largest distance at any step on any landscape. */
  furthest: number
  /** Mean error of a move as a share of the right move's length: 1 for somebody who never moves. */
  error: number
}

export type Facts = Readonly<Record<OptimiserName, Strayed>>

export function assess(paths: Paths, course: Course): Facts {
  return Object.fromEntries(optimiserNames.map((name) => [name, strayed(paths[name], course, name)])) as Facts
}

export function isRight({ furthest }: Strayed): boolean {
  return furthest <= allowed
}

export function walkedBy(path: Path, course: Course): Walked {
  return { path, slopes: slopesAlong(course, path) }
}

function strayed(path: Path, course: Course, name: OptimiserName): Strayed {
  const right = movesAlong(walkedBy(path, course), course, name, reference[name])
  const differences = movesOf(path).map((moves, step) => moves.map((move, at) => move - right[step]![at]!))
  const starts = course.starts.map((_, start) => start)
  const lengths = (moves: readonly number[]) => starts.map((start) => Math.hypot(...pointAt(moves, start)))
  const off = path[0]!.map(() => 0)
  const distances = differences.flatMap((difference) => {
    difference.forEach((more, at) => (off[at]! += more))
    return lengths(off)
  })
  return {
    furthest: Math.max(...distances),
    error: mean(differences.flatMap(lengths)) / mean(right.flatMap(lengths)),
  }
}

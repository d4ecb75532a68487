import { budget, type Course } from './data.js'
import { stateOf, type OptimiserName, type Step, type Values } from './optimisers.js'
import { gradientAt, type Point, type Start } from './surfaces.js'

/** The parameters before the first step and after each; two in a row belong to one start. */
export type Path = readonly (readonly number[])[]

export type Paths = Readonly<Record<OptimiserName, Path>>

export function parametersAtStart({ starts }: Course): number[] {
  return starts.flatMap(({ point }) => point.map(Math.fround))
}

/** The slopes where the parameters are, as they cross over to the learner. */
export function gradientsAt({ starts }: Course, parameters: readonly number[]): number[] {
  return starts.flatMap(({ surface }, at) => gradientAt(surface, pointAt(parameters, at)).map(Math.fround))
}

/** The path that an optimiser takes by itself. */
export function pathOf(course: Course, name: OptimiserName, step: Step): Path {
  const advance = advancing(course, name, step)
  const path = [parametersAtStart(course)]
  for (let count = 1; count <= budget; count++) {
    const parameters = path.at(-1)!
    const moves = advance(parameters, gradientsAt(course, parameters))
    path.push(parameters.map((parameter, at) => Math.fround(parameter + moves[at]!)))
  }
  return path
}

/** The slopes that a path has met, one list for each step. */
export function slopesAlong(course: Course, path: Path): number[][] {
  return path.slice(0, -1).map((parameters) => gradientsAt(course, parameters))
}

export interface Walked {
  path: Path
  slopes: readonly (readonly number[])[]
}

/**
 * The moves that an optimiser would have made at every step of somebody else's path, having met the same slopes. It needs
 * nothing of what the other one remembers, and a difference in the last digit stays one: some optimisers amplify it along
 * a path of their own.
 */
export function movesAlong(
  { path, slopes }: Walked,
  course: Course,
  name: OptimiserName,
  step: Step,
): number[][] {
  const advance = advancing(course, name, step)
  return slopes.map((gradients, at) => advance(path[at]!, gradients))
}

export function movesOf(path: Path): number[][] {
  return path
    .slice(1)
    .map((parameters, at) => parameters.map((parameter, own) => parameter - path[at]![own]!))
}

export function pointsOf(path: Path, start: number): Point[] {
  return path.map((parameters) => pointAt(parameters, start))
}

export function lossesOf(path: Path, { surface }: Start, start: number): number[] {
  return pointsOf(path, start).map((point) => surface.loss(point))
}

export function pointAt(parameters: readonly number[], start: number): Point {
  return [parameters[2 * start]!, parameters[2 * start + 1]!]
}

/** An optimiser under way: it counts its steps, and remembers for every parameter what its state says. */
function advancing({ starts, settings }: Course, name: OptimiserName, step: Step) {
  const given = rounded(settings[name])
  const nothing = Object.fromEntries(stateOf[name].map((each) => [each, 0]))
  let memory: Values[] = starts.flatMap(() => [nothing, nothing])
  let count = 0
  return (parameters: readonly number[], gradients: readonly number[]): number[] => {
    count++
    memory = parameters.map((parameter, at) =>
      step({ ...memory[at], ...given, parameter, gradient: gradients[at]!, step: count }),
    )
    return memory.map(({ parameter }, at) => parameter! - parameters[at]!)
  }
}

function rounded(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Math.fround(value)]))
}

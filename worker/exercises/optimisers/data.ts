import type { Random } from '../src/contract/index.js'
import { publicSettings, type AllSettings } from './optimisers.js'
import { bowl, drawStarts, gutter, valley, type Start } from './surfaces.js'

/** What all four optimisers have to walk: where from, on what, and with which settings. */
export interface Course {
  starts: readonly Start[]
  settings: AllSettings
}

export const budget = 30

/** The landscape of the picture: a long, narrow bowl that stands a little askew, and a start at its far end. */
export const shownStart: Start = { surface: bowl([1.5, 1], 0.15, 50), point: [-3.2, 0.8] }

/** What the picture is made of, in every run alike. */
export const shownCourse: Course = { starts: [shownStart], settings: publicSettings }

/** What Run walks, the same each time; the picture's start is the first. */
export const publicCourse: Course = {
  starts: [
    shownStart,
    { surface: valley(2, 0.22), point: [-2.5, 1] },
    { surface: gutter(0.5, 0.7), point: [-2.5, 2] },
  ],
  settings: publicSettings,
}

/** Other landscapes and other settings than the public ones, so that no number typed in will do. */
export function drawCourse(random: Random): Course {
  const settings = random.fork('settings')
  const between = (least: number, most: number) => Math.fround(least + (most - least) * settings.uniform())
  return {
    starts: drawStarts(random.fork('starts')),
    settings: {
      sgd: { learningRate: between(0.5, 0.8) },
      momentum: { learningRate: between(0.35, 0.6), beta: between(0.6, 0.8) },
      rmsProp: { learningRate: between(0.1, 0.17), beta: between(0.7, 0.85), epsilon: between(0.004, 0.01) },
      adam: {
        learningRate: between(0.15, 0.25),
        beta1: between(0.7, 0.85),
        beta2: between(0.92, 0.98),
        epsilon: between(0.01, 0.02),
      },
    },
  }
}

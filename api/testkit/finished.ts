import type { Share } from '../src/modules/course/progress.js'
import type { Draft } from './course-history.js'

/**
 * What a person has finished, said without any ledger: lessons they read (or whose exercise they passed while it stood
 * there), and exercises they passed. What a regrading took away still counts where it has counted before. Progress must
 * come out as this says, whatever happened in between.
 */
export class Finished {
  readonly #read = new Set<string>()
  readonly #standing = new Set<string>()
  readonly #counted = new Set<string>()
  lessons: readonly Draft[] | null = null

  /** Is on these lessons from now on. */
  isOn(lessons: readonly Draft[]): void {
    this.lessons = lessons
    this.#notePasses()
  }

  reads(slug: string): void {
    this.#read.add(slug)
  }

  passes(exercise: string): void {
    this.#standing.add(exercise)
    this.#notePasses()
  }

  loses(exercise: string): void {
    this.#standing.delete(exercise)
  }

  share(): Share {
    const steps = (this.lessons ?? []).flatMap(({ slug, exercise }) => [
      this.#read.has(slug),
      ...(exercise ? [this.#counted.has(exercise)] : []),
    ])
    const completed = steps.filter(Boolean).length
    const total = steps.length
    return { completed, total, percent: total === 0 ? 0 : Math.floor((completed / total) * 100 + 1e-9) }
  }

  #notePasses(): void {
    for (const { slug, exercise } of this.lessons ?? []) {
      if (!exercise || !(this.#standing.has(exercise) || this.#counted.has(exercise))) continue
      this.#counted.add(exercise)
      this.#read.add(slug)
    }
  }
}

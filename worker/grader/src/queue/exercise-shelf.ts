import { openBundle, type GradableExercise } from '../grading/index.js'
import type { ExerciseFiles } from './exercise-files.js'

/** Exercise versions that were loaded: reading and checking one takes longer than grading a small submission. */
export class ExerciseShelf {
  private readonly loaded = new Map<string, Promise<GradableExercise>>()

  constructor(private readonly files: ExerciseFiles) {}

  /** Exactly this version, whatever the exercise has become since. Rejects where it can't be had or is too new for this grader. */
  get(version: string): Promise<GradableExercise> {
    let exercise = this.loaded.get(version)
    if (!exercise) {
      exercise = this.load(version)
      this.loaded.set(version, exercise)
      // What could not be loaded just now may be there the next time.
      exercise.catch(() => this.loaded.delete(version))
    }
    return exercise
  }

  private async load(version: string): Promise<GradableExercise> {
    const bytes = await this.files.get(version)
    return openBundle({ hash: version, bytes }, (hash) => this.files.get(hash))
  }
}

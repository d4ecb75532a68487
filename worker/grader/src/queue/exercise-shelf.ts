import { exerciseSlugs, loadExercise, type GradableExercise } from '../grading/index.js'

/** Exercises are read once: reading and hashing a folder takes longer than grading a small submission. */
export class ExerciseShelf {
  private readonly loaded = new Map<string, Promise<GradableExercise | undefined>>()

  get(slug: string): Promise<GradableExercise | undefined> {
    let exercise = this.loaded.get(slug)
    if (!exercise) {
      exercise = loadExercise(slug)
      this.loaded.set(slug, exercise)
      // A folder that could not be read just now may be readable the next time.
      exercise.catch(() => this.loaded.delete(slug))
    }
    return exercise
  }

  async all(): Promise<GradableExercise[]> {
    const exercises = await Promise.all(exerciseSlugs().map((slug) => this.get(slug)))
    return exercises.filter((exercise) => exercise !== undefined)
  }
}

/**
 * What an exercise may ask of a grader and how credits become points. Grows by one with every change to this folder that
 * an older grader would get wrong: such a grader then refuses the exercise instead of grading it its own way.
 */
export const contractVersion = 3

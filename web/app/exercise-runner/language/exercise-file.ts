/** Path of the learner's file in the editor's virtual file system. */
export const exerciseFile = '/exercise.ts'

/** Words for what a learner returned instead of numbers; the grader lets no other words pass. */
export const valueWords = [
  'nothing',
  'null',
  'a tensor',
  'a promise',
  'an array',
  'an object',
  'a string',
  'a function',
  'a number',
  'a boolean',
] as const
export type ValueWord = (typeof valueWords)[number] | 'something else'

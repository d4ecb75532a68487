/** Somebody a text tells of, with the words that stand for the name later on. */
export interface Person {
  name: string
  pronoun: string
  possessive: string
}

export const people: readonly Person[] = [
  ...named(
    'she',
    'her',
    `anna carla emma grace hana iris karen leila maria nina olga priya rosa sara tina wendy`,
  ),
  ...named(
    'he',
    'his',
    `ahmed ben carlos david felix george henry ivan james leo marco oscar paul sam tom victor`,
  ),
]

function named(pronoun: string, possessive: string, names: string): Person[] {
  return names.split(' ').map((name) => ({ name, pronoun, possessive }))
}

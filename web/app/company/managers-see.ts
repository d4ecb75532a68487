import type { ManagersSee } from '~/graphql/generated/graphql'

/** What managers may see of a person, from the least to the most. */
export const managersSeeChoices: ManagersSee[] = ['LEVELS', 'LEVELS_AND_RESULTS', 'EVERYTHING']

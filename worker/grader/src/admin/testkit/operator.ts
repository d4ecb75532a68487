import { publishBundle, type TestDatabase } from '@skillgrad/db/testkit'
import { sealBundle } from '@skillgrad/exercises/bundle'
import { bundleExercise } from '@skillgrad/exercises/bundler'
import { admin } from '../admin.js'

export interface Told {
  code: number
  said: string
}

/** Somebody at a terminal with `pnpm admin`. Nobody is there to be asked unless an answer is given. */
export function operatorOf(db: TestDatabase) {
  return {
    async runs(command: string, answer: string | null = null): Promise<Told> {
      const said: string[] = []
      const code = await admin({
        args: command.split(' '),
        url: db.urls.migrator,
        loopbackOnly: true,
        terminal: {
          say: (line) => said.push(line),
          progress: () => undefined,
          ask: async (question) => {
            said.push(question)
            return answer
          },
        },
      })
      return { code, said: said.join('\n') }
    },
    /** The next version of the smallest exercise, judged otherwise: what its slope counts, and what passes. */
    async corrects(given: { slopeWeight: number; passScore: number }) {
      const { content, assets } = (await bundleExercise('linear-regression'))!
      const criteria = content.definition.criteria.map((criterion) => ({
        ...criterion,
        required: false,
        weight: criterion.id === 'slope' ? given.slopeWeight : (100 - given.slopeWeight) / 2,
      }))
      const definition = { ...content.definition, criteria, passScore: given.passScore }
      return publishBundle(db.owner, sealBundle({ ...content, definition }, assets))
    },
  }
}

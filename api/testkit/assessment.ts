import type { ItemQuestion } from '@skillgrad/db'
import type { TestApi, Member } from './api.js'
import type { Loose } from './person.js'
import { decodeId } from '../src/graphql/global-id.js'
import { publishParameters } from '../src/modules/assessment/bank/publish-parameters.js'
import { seerOf } from '../src/modules/assessment/taking/answer-item.js'
import { rightOptions } from '../src/modules/question/judge.js'
import { shownOptions, shownRights } from '../src/modules/question/shown-order.js'

const content = '{ key text }'
export const itemFields = `position kind prompt unit figure options ${content} rights ${content}`
export const attemptFields = `id kind subject answered mostItems secondsLeft certainty finishedAt endReason voidedAt viewerCanEnd viewerCanVoid item { ${itemFields} }`

/** What the background process does at each start. */
export async function givenParameters(api: TestApi): Promise<void> {
  await publishParameters(api.composition.services.shared)
}

export const starts = (person: Member, kind = 'PLACEMENT', more: object = {}) =>
  person.does(
    'startAttempt',
    { organization: person.organizationId, kind, ...more },
    `attempt { ${attemptFields} }`,
  )

export const answers = (person: Member, attempt: Loose, given: object) =>
  person.does(
    'answerItem',
    { attempt: attempt.id, position: attempt.item.position, ...given },
    `attempt { ${attemptFields} }`,
  )

/** What is asked of this person now, with its key. */
export async function askedOf(api: TestApi, person: Member, attempt: Loose): Promise<ItemQuestion> {
  const response = await api.db.owner.response.findFirstOrThrow({
    where: {
      organizationId: person.organization.id,
      attemptId: idOf(attempt),
      position: attempt.item.position,
    },
    include: { itemVersion: true },
  })
  return (response.itemVersion.variants as unknown as ItemQuestion[])[response.variant]!
}

export const idOf = (attempt: Loose): string => decodeId(attempt.id)!.id

/** The right answer to what is asked, as the person would send it. */
export function rightAnswer(question: ItemQuestion, person: Member, attempt: Loose): object {
  const seer = seerOf({ id: idOf(attempt), userId: person.row.userId }, attempt.item.position)
  const keyOf = new Map(shownOptions(question, seer).map(({ key, place }) => [place, key]))
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return { chosen: rightOptions(question).map((at) => keyOf.get(at)) }
    case 'ordering':
      return { chosen: question.steps.map((_, at) => keyOf.get(at)) }
    case 'matching': {
      const rights = shownRights(question, seer)
      return {
        pairs: question.pairs.map(({ right }, at) => ({
          left: keyOf.get(at),
          right: rights.find(({ place }) => question.pairs[place]!.right.en === right.en)!.key,
        })),
      }
    }
    case 'numeric':
      return { number: question.answer }
  }
}

/** Answers until it is over: right where `knows` says so, else that one doesn't know. */
export async function finishes(
  api: TestApi,
  person: Member,
  begun: Loose,
  knows: (question: ItemQuestion, position: number) => boolean,
): Promise<Loose> {
  let attempt = begun
  while (!attempt.finishedAt) {
    const question = await askedOf(api, person, attempt)
    const given = knows(question, attempt.item.position)
      ? rightAnswer(question, person, attempt)
      : { unknown: true }
    api.clock.advance(5_000)
    const payload = await answers(person, attempt, given)
    attempt = payload.attempt
  }
  return attempt
}

/** Answers each question at the moment it is shown, however slow the machine is. */
export async function rushes(api: TestApi, person: Member, begun: Loose): Promise<Loose> {
  let attempt = begun
  while (!attempt.finishedAt) {
    await api.db.owner.response.updateMany({
      where: { attemptId: idOf(attempt), position: attempt.item.position },
      data: { shownAt: new Date(api.composition.services.now().getTime() + 60_000) },
    })
    const payload = await answers(person, attempt, { unknown: true })
    attempt = payload.attempt
  }
  return attempt
}

import type { Question as StoredQuestion } from '@skillgrad/db'
import type { QuestionKind } from '../../graphql/enums.js'
import type { Locale } from '../../locale.js'
import type { Tenant } from '../../tenant.js'
import type { LessonPlace } from '../course/course.service.js'
import { rightOptions, type GivenAnswer } from './judge.js'
import type { OwnResponse } from './own-responses.js'
import { Question, type AnswerContent, type QuestionAnswer } from './question.type.js'
import { shownOptions, shownRights, type Seer, type Shown } from './shown-order.js'

/** Where else than in its lesson a question is asked: as it is shown there, and what was answered there. */
interface Elsewhere {
  seer: Seer
  response: OwnResponse | null
}

/** A question as this person sees it. */
export function toQuestion(
  tenant: Tenant,
  place: LessonPlace,
  row: StoredQuestion,
  elsewhere?: Elsewhere,
): Question {
  const seer = elsewhere?.seer ?? { userId: tenant.userId, placeId: place.lesson.id }
  return Object.assign(new Question(), {
    slug: row.id,
    ...askedOf(row, seer, tenant.locale),
    tenant,
    place,
    row,
    seer,
    response: elsewhere?.response,
  })
}

/** What is asked, without what is right: the same in a lesson and in an assessment. */
export function askedOf(
  row: StoredQuestion,
  seer: Seer,
  locale: Locale,
): Pick<Question, 'kind' | 'prompt' | 'options' | 'rights' | 'unit'> {
  const said = (shown: Shown[], text: (at: number) => string) =>
    shown.map(({ key, place: at }) => ({ key, text: text(at) }))
  return {
    kind: row.kind as QuestionKind,
    prompt: row.prompt[locale],
    options: said(shownOptions(row, seer), (at) => optionText(row, at, locale)),
    rights: said(shownRights(row, seer), (at) =>
      row.kind === 'matching' ? row.pairs[at]!.right[locale] : '',
    ),
    unit: (row.kind === 'numeric' && row.unit?.[locale]) || null,
  }
}

function optionText(row: StoredQuestion, at: number, locale: Locale): string {
  switch (row.kind) {
    case 'single':
    case 'multiple':
      return row.options[at]!.text[locale]
    case 'ordering':
      return row.steps[at]![locale]
    case 'matching':
      return row.pairs[at]!.left[locale]
    case 'numeric':
      return ''
  }
}

/** What was answered and what is right, which is told to whoever has answered alone. */
export function toAnswer({ tenant, seer, row }: Question, response: OwnResponse): QuestionAnswer {
  const keys: Keys = {
    option: keysByPlace(shownOptions(row, seer)),
    right: keysByPlace(shownRights(row, seer)),
    row,
  }
  const hasOptions = row.kind === 'single' || row.kind === 'multiple'
  return {
    isRight: response.isRight,
    answeredAt: response.answeredAt,
    given: toContent(response.answer, keys),
    right: toContent(rightAnswer(row), keys),
    options: hasOptions
      ? row.options.map(({ why, right }, at) => ({
          key: keys.option.get(at)!,
          isRight: right === true,
          why: why[tenant.locale],
        }))
      : [],
    why: hasOptions ? null : row.why[tenant.locale],
  }
}

function rightAnswer(row: StoredQuestion): GivenAnswer {
  switch (row.kind) {
    case 'single':
    case 'multiple':
      return { chosen: rightOptions(row) }
    case 'ordering':
      return { order: row.steps.map((_, at) => at) }
    case 'matching':
      return { pairs: row.pairs.map((_, at) => ({ left: at, right: at })) }
    case 'numeric':
      return { number: row.answer }
  }
}

interface Keys {
  option: ReadonlyMap<number, string>
  right: ReadonlyMap<number, string>
  row: StoredQuestion
}

function toContent(answer: GivenAnswer, { option, right, row }: Keys): AnswerContent {
  const places = 'chosen' in answer ? answer.chosen : 'order' in answer ? answer.order : []
  return {
    chosen: places.map((at) => option.get(at)!),
    pairs:
      'pairs' in answer
        ? answer.pairs.map((pair) => ({
            left: option.get(pair.left)!,
            right: right.get(firstAlike(row, pair.right))!,
          }))
        : [],
    number: 'number' in answer ? answer.number : null,
  }
}

/** Of pairs with the same right side the first one is shown. */
function firstAlike(row: StoredQuestion, at: number): number {
  if (row.kind !== 'matching') return at
  return row.pairs.findIndex(({ right }) => right.en === row.pairs[at]?.right.en)
}

function keysByPlace(shown: readonly Shown[]): ReadonlyMap<number, string> {
  return new Map(shown.map(({ key, place }) => [place, key]))
}

import type { RenderedQuestion } from '~/lesson-check/rendered-question'
import { ChoiceFields } from './choice-fields'
import { MatchingFields } from './matching-fields'
import { NumberField } from './number-field'
import { OrderingFields } from './ordering-fields'

interface OpenQuestionProps {
  question: RenderedQuestion
  /** Why what was typed is no number, and what it was. */
  unreadable: string | undefined
  typed: string | undefined
}

export function OpenQuestion({ question, unreadable, typed }: OpenQuestionProps) {
  switch (question.kind) {
    case 'SINGLE':
    case 'MULTIPLE':
      return <ChoiceFields question={question} />
    case 'ORDERING':
      return <OrderingFields question={question} />
    case 'MATCHING':
      return <MatchingFields question={question} />
    case 'NUMERIC':
      return <NumberField question={question} error={unreadable} typed={typed} />
  }
}

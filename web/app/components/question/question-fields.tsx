import type { AskedQuestion } from '~/question/asked-question'
import { ChoiceFields } from './choice-fields'
import { MatchingFields } from './matching-fields'
import { NumberField } from './number-field'
import { OrderingFields } from './ordering-fields'

interface QuestionFieldsProps {
  question: AskedQuestion
  /** Why what was typed is no number, and what it was. */
  unreadable: string | undefined
  typed: string | undefined
  numbered?: boolean
}

export function QuestionFields({ question, unreadable, typed, numbered }: QuestionFieldsProps) {
  switch (question.kind) {
    case 'SINGLE':
    case 'MULTIPLE':
      return <ChoiceFields question={question} numbered={numbered} />
    case 'ORDERING':
      return <OrderingFields question={question} />
    case 'MATCHING':
      return <MatchingFields question={question} />
    case 'NUMERIC':
      return <NumberField question={question} error={unreadable} typed={typed} />
  }
}

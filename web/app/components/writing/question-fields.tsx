import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '~/components/ui/checkbox'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import type { WritingLocale } from '~/writing/lesson-draft'
import {
  newOption,
  newPair,
  numberIn,
  replaced,
  said,
  without,
  withRight,
  withSaid,
  type DraftQuestion,
  type Phrase,
} from '~/writing/questions'
import { otherWords } from './other-words'
import { QuestionRows } from './question-rows'

interface QuestionFieldsProps {
  question: DraftQuestion
  locale: WritingLocale
  hasBoth: boolean
  onChange: (question: DraftQuestion) => void
}

/** What belongs to a question of its kind. */
export function QuestionFields(props: QuestionFieldsProps) {
  switch (props.question.kind) {
    case 'single':
    case 'multiple':
      return <OptionFields {...props} />
    case 'ordering':
      return <StepFields {...props} />
    case 'matching':
      return <PairFields {...props} />
    case 'numeric':
      return <NumberFields {...props} />
  }
}

function OptionFields({ question, locale, hasBoth, onChange }: QuestionFieldsProps) {
  const { t } = useTranslation('writing')
  const options = question.options ?? []
  const set = (at: number, change: Partial<(typeof options)[number]>) =>
    onChange({ ...question, options: replaced(options, at, { ...options[at]!, ...change }) })
  return (
    <QuestionRows
      rows={options}
      onAdd={() => onChange({ ...question, options: [...options, newOption()] })}
      onRemove={(at) => onChange({ ...question, options: without(options, at) })}
    >
      {({ text, why, right }, at) => (
        <div className="grid items-start gap-2 md:grid-cols-2">
          <PhraseField
            label={t('questions.option', { number: at + 1 })}
            text={text}
            locale={locale}
            hasBoth={hasBoth}
            onChange={(changed) => set(at, { text: changed })}
          />
          <PhraseField
            label={t('questions.whyOf', { number: at + 1 })}
            text={why}
            locale={locale}
            hasBoth={hasBoth}
            onChange={(changed) => set(at, { why: changed })}
          />
          <Checkbox
            label={t('questions.right', { number: at + 1 })}
            checked={right === true}
            onCheckedChange={(checked) => onChange(withRight(question, at, checked))}
          />
        </div>
      )}
    </QuestionRows>
  )
}

function StepFields({ question, locale, hasBoth, onChange }: QuestionFieldsProps) {
  const { t } = useTranslation('writing')
  const steps = question.steps ?? []
  return (
    <>
      <QuestionRows
        rows={steps}
        onAdd={() => onChange({ ...question, steps: [...steps, {}] })}
        onRemove={(at) => onChange({ ...question, steps: without(steps, at) })}
      >
        {(step, at) => (
          <PhraseField
            label={t('questions.step', { number: at + 1 })}
            text={step}
            locale={locale}
            hasBoth={hasBoth}
            onChange={(changed) => onChange({ ...question, steps: replaced(steps, at, changed) })}
          />
        )}
      </QuestionRows>
      <WhyField {...{ question, locale, hasBoth, onChange }} />
    </>
  )
}

function PairFields({ question, locale, hasBoth, onChange }: QuestionFieldsProps) {
  const { t } = useTranslation('writing')
  const pairs = question.pairs ?? []
  const set = (at: number, change: Partial<(typeof pairs)[number]>) =>
    onChange({ ...question, pairs: replaced(pairs, at, { ...pairs[at]!, ...change }) })
  return (
    <>
      <QuestionRows
        rows={pairs}
        onAdd={() => onChange({ ...question, pairs: [...pairs, newPair()] })}
        onRemove={(at) => onChange({ ...question, pairs: without(pairs, at) })}
      >
        {({ left, right }, at) => (
          <div className="grid items-start gap-2 md:grid-cols-2">
            <PhraseField
              label={t('questions.left', { number: at + 1 })}
              text={left}
              locale={locale}
              hasBoth={hasBoth}
              onChange={(changed) => set(at, { left: changed })}
            />
            <PhraseField
              label={t('questions.rightSide', { number: at + 1 })}
              text={right}
              locale={locale}
              hasBoth={hasBoth}
              onChange={(changed) => set(at, { right: changed })}
            />
          </div>
        )}
      </QuestionRows>
      <WhyField {...{ question, locale, hasBoth, onChange }} />
    </>
  )
}

function NumberFields({ question, locale, hasBoth, onChange }: QuestionFieldsProps) {
  const { t } = useTranslation('writing')
  const number = (name: 'answer' | 'tolerance') => (
    <NumberField
      label={t(`questions.${name}`)}
      value={question[name]}
      onChange={(value) => {
        const { [name]: _, ...rest } = question
        onChange((value === undefined ? rest : { ...rest, [name]: value }) as DraftQuestion)
      }}
    />
  )
  return (
    <>
      <div className="grid items-start gap-3 sm:grid-cols-3">
        {number('answer')}
        {number('tolerance')}
        <PhraseField
          label={t('questions.unit')}
          text={question.unit}
          locale={locale}
          hasBoth={hasBoth}
          onChange={(unit) => {
            const { unit: _, ...rest } = question
            onChange(Object.keys(unit).length > 0 ? { ...rest, unit } : (rest as DraftQuestion))
          }}
        />
      </div>
      <WhyField {...{ question, locale, hasBoth, onChange }} />
    </>
  )
}

interface NumberFieldProps {
  label: string
  value: number | undefined
  /** Of what is no number, nothing is kept. */
  onChange: (value: number | undefined) => void
}

function NumberField({ label, value, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState('')
  return (
    <Field label={label}>
      <Input
        type="number"
        step="any"
        value={numberIn(typed) === value ? typed : String(value ?? '')}
        onChange={({ target }) => {
          setTyped(target.value)
          onChange(numberIn(target.value))
        }}
      />
    </Field>
  )
}

function WhyField({ question, locale, hasBoth, onChange }: QuestionFieldsProps) {
  const { t } = useTranslation('writing')
  return (
    <PhraseField
      label={t('questions.why')}
      text={question.why}
      locale={locale}
      hasBoth={hasBoth}
      onChange={(why) => onChange({ ...question, why })}
    />
  )
}

interface PhraseFieldProps {
  label: string
  text: Phrase | undefined
  locale: WritingLocale
  hasBoth: boolean
  onChange: (text: Phrase) => void
}

function PhraseField({ label, text, locale, hasBoth, onChange }: PhraseFieldProps) {
  return (
    <Field label={label} hint={hasBoth && otherWords(text, locale)}>
      <Input
        value={said(text, locale)}
        onChange={(event) => onChange(withSaid(text, locale, event.target.value))}
      />
    </Field>
  )
}
